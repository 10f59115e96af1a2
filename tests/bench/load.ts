import autocannon from 'autocannon';
import type { Page } from './pages';

export type Load = { perSecond: number; p50: number; p99: number };

const CONNECTIONS = 8;

/** As fast as eight connections can, each asking again as soon as it is answered. */
export async function loadOf(url: string, page: Page, seconds: number): Promise<Load> {
  const { shot, timesASecond } = page;
  let connection = 0;
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    ...(timesASecond ? { amount: Math.max(2 * CONNECTIONS, seconds * timesASecond) } : { duration: seconds }),
    timeout: 60,
    ...('of' in shot
      ? { setupClient: (client) => client.setRequest({ ...shot.of(connection++) }) }
      : { requests: [{ setupRequest: (request) => ({ ...request, ...shot.next() }) }] }),
  });
  const answered = result.statusCodeStats[page.expected]?.count ?? 0;
  const others = Object.entries(result.statusCodeStats).filter(([status]) => Number(status) !== page.expected);
  if (others.length > 0 || result.errors > 0 || answered === 0) {
    const told = others.map(([status, { count }]) => `${count} × ${status}`).join(', ');
    throw new Error(
      `${page.name} at ${url}: expected ${page.expected}, got ${told || 'nothing'}; ${result.errors} errors`,
    );
  }
  return { perSecond: answered / result.duration, p50: result.latency.p50, p99: result.latency.p99 };
}
