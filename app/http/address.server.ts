import type { IncomingMessage } from 'node:http';
import type { Config } from '~/config.server';

type Addresses = Pick<Config, 'origin' | 'otherLandlords' | 'trustedProxies'>;

/**
 * Which of the portal's own addresses a request came to. Anybody can write a Host header: it chooses among the addresses
 * in the configuration, and nothing is ever made of it.
 */
export function addressChooser({ origin, otherLandlords, trustedProxies }: Addresses) {
  const byHost = new Map([origin, ...otherLandlords.map((other) => other.origin)].map((one) => [hostOf(one), one]));
  return function originAskedFor({ headers }: Pick<IncomingMessage, 'headers'>): string {
    const forwarded = trustedProxies > 0 ? lastOf(headers['x-forwarded-host']) : undefined;
    return byHost.get((forwarded ?? headers.host ?? '').toLowerCase()) ?? origin;
  };
}

function hostOf(origin: string): string {
  return new URL(origin).host;
}

/** The nearest proxy writes last. */
function lastOf(header: string | string[] | undefined): string | undefined {
  return [header ?? []].flat().join(',').split(',').at(-1)?.trim() || undefined;
}
