import { Refused } from '~/lib/refused';

/** Not there, or not yours: the two look alike. */
export function notFound(): never {
  throw new Response(null, { status: 404 });
}

export function forbidden(): never {
  throw new Response(null, { status: 403 });
}

export function malformed(): never {
  throw new Response(null, { status: 400 });
}

export function tooMany(retryAfterSeconds: number): never {
  throw new Response(null, { status: 429, headers: { 'Retry-After': String(Math.max(1, retryAfterSeconds)) } });
}

export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) notFound();
  return row;
}

/** Runs a command; a rule's refusal comes back as its code, everything else goes on upwards. */
export async function refusalOf(command: () => Promise<unknown>): Promise<Refused | null> {
  try {
    await command();
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}
