import type { House } from '~/house.server';
import { refusalToMessage, refusalToNote } from '../rules';
import { changeFault, type Doing, make, refuse } from './change.server';

export async function message(house: House, doing: Doing, { message: text }: { message: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToMessage(hand.fault));
    await make(hand, {
      set: {},
      event: { kind: 'message', data: { text } },
      tidings: { letter: 'fault-message', data: { message: text } },
    });
  });
}

/** Between staff: no resident ever sees it, and no letter tells of it. */
export async function note(house: House, doing: Doing, { note: text }: { note: string }): Promise<void> {
  await changeFault(house, doing, async (hand) => {
    await refuse(hand, refusalToNote(hand.fault));
    await make(hand, { set: {}, event: { kind: 'note', data: { text } } });
  });
}
