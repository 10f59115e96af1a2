import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { recordAudit } from '~/audit/audit.server';
import type { Config } from '~/config.server';
import type { FileStorage } from '~/files/storage.server';
import { system } from '~/policy/actor';
import { engine } from '~db/engine';
import { CannotRestore, migrationsThen, refuseUnlessEmpty, restoreSnapshot } from '~db/snapshot';
import type { Store } from '~db/store.server';
import { bytesOf, entriesIn } from './archive.server';
import { DATABASE, FILES } from './contents';
import { faultsInKeys } from './keys.server';
import { unlocked } from './lock.server';
import type { Opener } from './settings.server';
import { type Verified, verifyBackup } from './verify.server';

export type Target = { config: Config; files: FileStorage; databaseFile: string };

/** Everything that can be known to be wrong before a byte is written. */
export async function checkRestore(
  target: Target,
  { file, opener }: { file: string; opener: Opener },
): Promise<Verified> {
  const { config } = target;
  await refuseUnlessEmpty({ databaseUrl: config.databaseUrl, file: target.databaseFile });
  const verified = await verifyBackup(file, opener);
  const { heading, hashes } = verified;
  if (heading.engine !== engine) {
    throw new CannotRestore(`The backup is of ${nameOf(heading.engine)}, and this place has ${nameOf(engine)}.`);
  }
  const faults = faultsInKeys(config, heading.keys);
  if (faults.length > 0) throw new CannotRestore(`The keys do not fit the backup: ${faults.join('; ')}.`);
  migrationsThen(heading.migrations);
  await refuseForeignFiles(target.files, new Set(hashes));
  return verified;
}

function nameOf(of: string): string {
  return of === 'postgres' ? 'PostgreSQL' : 'SQLite';
}

/** A restore that was interrupted may be begun again; anybody else's files stay untouched. */
async function refuseForeignFiles(storage: FileStorage, ofBackup: Set<string>): Promise<void> {
  for await (const { hash } of storage.list()) {
    if (!ofBackup.has(hash)) throw new CannotRestore('The file storage is not empty.');
  }
}

/** Files first, the database last: as soon as it is there, nothing is missing. */
export async function putBack(
  target: Target,
  { file, opener, verified }: { file: string; opener: Opener; verified: Verified },
): Promise<void> {
  const { config, files, databaseFile } = target;
  const room = path.join(config.dataDir, `.restoring-${randomUUID()}`);
  await mkdir(room, { recursive: true, mode: 0o700 });
  try {
    for await (const entry of entriesIn(await unlocked(file, opener))) {
      if (entry.name.startsWith(FILES)) await files.put(await bytesOf(entry));
      else if (entry.name.startsWith(DATABASE)) {
        const to = createWriteStream(path.join(room, path.basename(entry.name)), { mode: 0o600, flags: 'wx' });
        await pipeline(entry.body, to);
      } else await bytesOf(entry);
    }
    const { migrations, database } = verified.heading;
    const snapshot = { migrations, parts: database.map(({ name }) => name) };
    await restoreSnapshot({ databaseUrl: config.databaseUrl, file: databaseFile, folder: room, snapshot });
  } finally {
    await rm(room, { recursive: true, force: true });
  }
}

/** The log goes on where the backup ends, and says so. */
export async function recordRestore(store: Store, { verified, now }: { verified: Verified; now: Date }): Promise<void> {
  const { madeAt } = verified.heading;
  await store.write((tx) =>
    recordAudit(tx, {
      actor: system,
      action: 'backup.restored',
      subject: { kind: 'backup', id: madeAt },
      facts: { madeAt, missingFiles: String(verified.ending.missing.length) },
      now,
    }),
  );
}
