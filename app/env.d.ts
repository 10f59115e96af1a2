import type { House } from '~/house.server';

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    house: House;
    requestId: string;
    nonce: string;
    /** The client's address, behind as many trusted proxies as configured. */
    network: string;
    /** Who asked, by id, for the log: set as soon as it is known. */
    who?: string;
    /** The document as text, beside an answer without a body. */
    page?: string;
    /** Set when a loader or action failed because database or storage did not answer. */
    unavailable?: boolean;
    /** Set when a try was refused that came after many others: it is told without a page. */
    turnedAway?: boolean;
  }
}
