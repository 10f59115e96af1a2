import { type Answer, keptConnections, send } from './client';
import { emailOf } from './dataset/people';
import { activationOf, pendingEmailOf, READERS, registrationOf } from './doors-house';
import { percentile } from './figures';
import { ORIGIN, type Shot } from './pages';
import { heading, noteRatio, row } from './print';

/** The nth try at a door, with an address that has an account (or waits for one), or one that nobody has. */
type Door = { name: string; known: (n: number) => Shot; unknown: (n: number) => Shot };

const strangers = (n: number) => `nobody-${n}@bench.example`;
/** Those of the readers are left alone. */
const owners = (n: number) => emailOf(READERS + n);
const GOOD = 'Ovella-koetellaan-1';

const doors: Door[] = [
  {
    name: 'sign-in',
    known: (n) => post(n, { path: '/login', fields: { email: owners(n), password: 'Arvaus-1!' } }),
    unknown: (n) => post(n, { path: '/login', fields: { email: strangers(n), password: 'Arvaus-1!' } }),
  },
  {
    name: 'register',
    known: (n) => registering(2 * n, owners(n)),
    unknown: (n) => registering(2 * n + 1, strangers(n)),
  },
  {
    name: 'register-with-code',
    known: (n) => withCode(n, pendingEmailOf(n)),
    unknown: (n) => withCode(n, strangers(n)),
  },
  {
    name: 'reset',
    known: (n) => post(n, { path: '/forgot-password', fields: { email: owners(n) } }),
    unknown: (n) => post(n, { path: '/forgot-password', fields: { email: strangers(n) } }),
  },
  {
    // Whoever holds the link of somebody else tries whose it is.
    name: 'activation',
    known: (n) => activating(2 * n, pendingEmailOf(2 * n)),
    unknown: (n) => activating(2 * n + 1, owners(n)),
  },
  {
    // Last: each new link takes the place of the one before.
    name: 'new-activation-link',
    known: (n) => post(n, { path: '/activate/resend', fields: { email: pendingEmailOf(n) } }),
    unknown: (n) => post(n, { path: '/activate/resend', fields: { email: strangers(n) } }),
  },
];

function registering(n: number, email: string): Shot {
  const cookie = `__Host-registration=${registrationOf(n)}`;
  return post(n, { path: '/register/account', fields: { email, password: GOOD }, cookie });
}

function withCode(n: number, email: string): Shot {
  const fields = { email, code: '4F7K2M9XH', password: GOOD, passwordAgain: GOOD };
  return post(n, { path: '/register/office', fields });
}

function activating(n: number, email: string): Shot {
  return post(n, { path: '/activate', fields: { token: activationOf(n), email, password: 'Arvaus-1!' } });
}

type Sending = { path: string; fields: Record<string, string>; cookie?: string; network?: string };

/** From another network each time: the limits are the real ones. */
export function post(n: number, { path, fields, cookie, network }: Sending): Shot {
  const headers: Record<string, string> = {
    Host: new URL(ORIGIN).host,
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': network ?? `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    Origin: ORIGIN,
    'Sec-Fetch-Site': 'same-origin',
    'Accept-Language': 'fi',
    'Content-Type': 'application/x-www-form-urlencoded',
    ...(cookie ? { Cookie: cookie } : {}),
  };
  return { method: 'POST', path, headers, body: new URLSearchParams(fields).toString() };
}

/** Warmed up before, and two in flight: the quarter of a second that each answer takes would otherwise add up. */
const LANES = 2;

/** ID-8: the same answer, in the same time. Known and unknown in turn, medians of so many of each. */
export async function measureDoorTimes(url: string, tries: number): Promise<void> {
  heading(`doors, medians of ${tries} tries in turn`, 'known ms', 'unknown ms', 'difference', 'answers');
  for (const { name, known, unknown } of doors) {
    const waits = { known: [] as number[], unknown: [] as number[] };
    const answers = { known: new Set<string>(), unknown: new Set<string>() };
    const lane = async (first: number) => {
      const agent = keptConnections();
      for (let n = first; n < tries; n += LANES) {
        // Who goes first changes each time.
        for (const which of n % 2 === 0 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
          const shot = which === 'known' ? known(n) : unknown(n);
          const began = performance.now();
          const answer = await send(url, shot, agent);
          waits[which].push(performance.now() - began);
          answers[which].add(told(answer, shot));
        }
      }
      agent.destroy();
    };
    await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)));
    const [one, other] = [percentile(waits.known, 50), percentile(waits.unknown, 50)];
    const isSame = answers.known.size === 1 && [...answers.known][0] === [...answers.unknown][0];
    const apart = `${(Math.abs(one / other - 1) * 100).toFixed(2)} %`;
    row(name, one.toFixed(1), other.toFixed(1), apart, isSame ? 'the same' : 'DIFFERENT');
    if (!isSame) {
      console.error([...answers.known].join('\n').slice(0, 600));
      console.error([...answers.unknown].join('\n').slice(0, 600));
      process.exitCode = 1;
    }
    noteRatio(`doors/${name}-known-against-unknown`, one / other);
  }
}

/** All that an answer says, but for what was sent itself and what is another each time. */
function told({ status, location, body }: Answer, shot: Shot): string {
  const sent = new URLSearchParams(String(shot.body));
  let text = body.toString();
  for (const value of sent.values()) text = text.replaceAll(value, '…');
  return `${status} ${location ?? ''} ${text.replace(/nonce="[^"]*"/g, '').replace(/[0-9a-z]{26}/g, '')}`;
}
