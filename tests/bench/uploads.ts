import { startApart } from './apart';
import { percentile } from './figures';
import { loadOf } from './load';
import { get, type Page } from './pages';
import type { People } from './people';
import type { Picture } from './picture';
import type { Served } from './processes';
import { seconds, waitsAtFixedRate } from './steady';

const UPLOADS_IN_FLIGHT = 2;

type Portal = { server: Served; people: People; picture: Picture };
export type Beside = { without: number; with: number; uploads: number };

/** The 99th percentile of `/my` at a fixed rate, with reports with photos coming in beside it and without, in turn. */
export async function waitsBesideUploads(portal: Portal, turns: { rounds: number; seconds: number }): Promise<Beside> {
  const { server, people } = portal;
  const shot = (n: number) => get('/my', people.readers[n % people.readers.length]!.cookie);
  const waits = { without: [] as number[], with: [] as number[] };
  let uploads = 0;
  for (let round = 0; round < turns.rounds; round++) {
    waits.without.push(...(await waitsAtFixedRate(server.url, shot, seconds(turns.seconds))));
    const sending = startUploads(portal);
    waits.with.push(...(await waitsAtFixedRate(server.url, shot, seconds(turns.seconds))));
    uploads += await sending.stop();
  }
  return { without: percentile(waits.without, 99), with: percentile(waits.with, 99), uploads };
}

export type Endurance = { resident: number; peak: number; uploads: number; perSecond: number };

/** All pages in turn under load, with uploads all the while; then what is resident. */
export async function endure(
  portal: Portal,
  { pages, minutes }: { pages: Page[]; minutes: number },
): Promise<Endurance> {
  const { server } = portal;
  const sending = startUploads(portal);
  const until = performance.now() + minutes * 60_000;
  const rates: number[] = [];
  for (let n = 0; performance.now() < until; n++) {
    const left = (until - performance.now()) / 1000;
    const { perSecond } = await loadOf(server.url, pages[n % pages.length]!, Math.max(1, Math.min(5, left)));
    rates.push(perSecond);
  }
  const uploads = await sending.stop();
  const resident = server.process.residentMegabytes();
  const perSecond = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return { resident, peak: server.process.peakMegabytes(), uploads, perSecond };
}

export type Uploading = { url: string; people: People; picture: Uint8Array; inFlight: number };

function startUploads({ server, people, picture }: Portal) {
  const order: Uploading = { url: server.url, people, picture, inFlight: UPLOADS_IN_FLIGHT };
  const { result, stop } = startApart<Uploading, number>('./uploader.ts', order);
  return {
    stop: () => {
      stop();
      return result;
    },
  };
}
