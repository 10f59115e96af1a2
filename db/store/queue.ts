import { StoreUnavailable } from './unavailable';

type Waiter = { enter: () => void; refuse: (error: Error) => void; timer: NodeJS.Timeout };

/** One at a time, first come first served. Who has waited too long leaves the queue. */
export function createQueue() {
  const waiting: Waiter[] = [];
  let busy = false;

  function enter(patience: number): Promise<void> {
    if (!busy) {
      busy = true;
      return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(waiter), 1);
        reject(new StoreUnavailable('The queue for writing is too long'));
      }, patience);
      const waiter = { enter: resolve, refuse: reject, timer };
      waiting.push(waiter);
    });
  }

  function leave() {
    const next = waiting.shift();
    if (next === undefined) {
      busy = false;
      return;
    }
    clearTimeout(next.timer);
    next.enter();
  }

  function refuseWaiting(error: Error) {
    for (const { refuse, timer } of waiting.splice(0)) {
      clearTimeout(timer);
      refuse(error);
    }
  }

  return { enter, leave, refuseWaiting };
}
