import type { RequestHandler } from 'express';
import type { House } from '~/house.server';

/** Longer than the work behind any of these answers takes on an ordinary day. */
export const STEP_MS = 250;
/** A little by chance: whoever asks many at once would otherwise be answered, and ask again, all at once. */
const SPREAD_MS = 20;
/** Turned away are many at a time, and their time tells nothing: they come back seldom and one by one. */
const SPREAD_OF_TURNED_AWAY_MS = 3 * STEP_MS;

/** Where an answer that came sooner or later would tell whether an address has an account. */
const TELLING = [
  '/register/account',
  '/register/office',
  '/activate',
  '/activate/resend',
  '/login',
  '/forgot-password',
  '/reset-password',
];

/**
 * ID-8: the same answer, in the same time. Both ways of each form do the same work as far as they can; what is left (a
 * letter to be written, say) disappears because such an answer goes out on a whole step after the question came. It also
 * slows down whoever guesses. A sign-in that has come through tells by itself what it tells, and waits for nothing.
 */
export function evenAnswers(house: House): RequestHandler {
  return function hold(request, response, next) {
    const path = asMatched(request.path);
    if (request.method !== 'POST' || !TELLING.includes(path)) {
      next();
      return;
    }
    const came = performance.now();
    const end = response.end.bind(response) as (...parts: unknown[]) => typeof response;
    response.end = ((...parts: unknown[]) => {
      if (path === '/login' && response.statusCode === 303) return end(...parts);
      const step = path === '/login' ? stepOfSignIn(house) : STEP_MS;
      const left = step - ((performance.now() - came) % step);
      const spread = response.statusCode === 429 ? SPREAD_OF_TURNED_AWAY_MS : SPREAD_MS;
      setTimeout(() => end(...parts), left + Math.random() * spread);
      return response;
    }) as typeof response.end;
    next();
  };
}

/** Pages are found whatever the case, with a slash at the end, and with letters written as their codes. */
function asMatched(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '');
  } catch {
    return path;
  }
}

/** A password that another service made the hash of may take longer to compare. */
function stepOfSignIn({ passwords }: House): number {
  return STEP_MS * Math.max(1, Math.ceil((passwords.slowestOutsideMs() * 1.5) / STEP_MS));
}
