import { median } from './figures';
import { type Load, loadOf } from './load';
import type { Page } from './pages';
import type { Served } from './processes';
import { untilQuiet } from './quiet';

/** One page on one server. */
export type Lane = { server: Served; page: Page };
export type Outcome = { page: string; server: string; load: Load };

type Course = { rounds: number; seconds: number };

/** Warmed up first; then every lane in each round, so that a noisy minute falls on all of them. */
export async function runRounds(lanes: Lane[], { rounds, seconds }: Course): Promise<Outcome[]> {
  const loads = new Map<Lane, Load[]>(lanes.map((lane) => [lane, []]));
  const servers = [...new Set(lanes.map(({ server }) => server))];
  for (const { server, page } of lanes) await loadOf(server.url, page, Math.max(1, seconds / 2));
  for (let round = 1; round <= rounds; round++) {
    process.stderr.write(`round ${round} of ${rounds} …\n`);
    for (const lane of lanes) {
      await untilQuiet(servers);
      loads.get(lane)!.push(await loadOf(lane.server.url, lane.page, seconds));
    }
  }
  return lanes.map((lane) => ({
    page: lane.page.name,
    server: lane.server.name,
    load: medianOf(loads.get(lane)!),
  }));
}

function medianOf(loads: Load[]): Load {
  const of = (name: keyof Load) => median(loads.map((load) => load[name]));
  return { perSecond: of('perSecond'), p50: of('p50'), p99: of('p99') };
}
