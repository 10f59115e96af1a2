import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { days } from '~/lib/time';
import { readName } from './names';

/** No backup takes as long: what a killed one has left behind. */
const LEFT_OVER_AFTER = days(1);

/** After a new backup has been made, never before. What the portal has erased is gone from the backups as late as this. */
export async function pruneBackups(
  folder: string,
  { keepDays, now }: { keepDays: number; now: Date },
): Promise<string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder)) {
    const known = readName(name);
    const isOld = known !== null && now.getTime() - known.madeAt.getTime() > days(keepDays);
    if (!isOld && !(await isLeftOver(path.join(folder, name), now))) continue;
    await rm(path.join(folder, name), { recursive: true, force: true });
    if (known) removed.push(name);
  }
  return removed.sort();
}

async function isLeftOver(place: string, now: Date): Promise<boolean> {
  if (!path.basename(place).startsWith('.unfinished-')) return false;
  return now.getTime() - (await stat(place)).mtimeMs > LEFT_OVER_AFTER;
}
