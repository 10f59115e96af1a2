import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { bytesOf, type Entry, entriesIn } from './archive.server';
import { BrokenBackup } from './broken';
import { DATABASE, ENDING, type Ending, ending, FILES, HEADING, type Heading, heading } from './contents';
import { unlocked } from './lock.server';
import { readName } from './names';
import type { Opener } from './settings.server';

export type Verified = { heading: Heading; ending: Ending; hashes: string[] };

/** The whole backup is read and compared with what it says of itself. Nothing is written. */
export async function verifyBackup(file: string, opener: Opener): Promise<Verified> {
  await compareWithName(file);
  const found = { parts: new Map<string, string>(), hashes: [] as string[] };
  let head: Heading | null = null;
  let end: Ending | null = null;
  for await (const entry of entriesIn(await unlocked(file, opener))) {
    if (!head) head = await headingIn(entry);
    else if (entry.name === ENDING) end = await parsed(ending, entry);
    else if (entry.name.startsWith(FILES)) found.hashes.push(await checkedHash(entry));
    else if (entry.name.startsWith(DATABASE)) found.parts.set(entry.name, await hashOfEntry(entry));
    else throw new BrokenBackup('foreign');
  }
  if (!head) throw new BrokenBackup('foreign');
  const isWhole = head.database.every(({ name, sha256 }) => found.parts.get(DATABASE + name) === sha256);
  if (!isWhole || end?.files !== found.hashes.length) throw new BrokenBackup('damaged');
  return { heading: head, ending: end, hashes: found.hashes };
}

async function headingIn(entry: Entry): Promise<Heading> {
  if (entry.name !== HEADING) throw new BrokenBackup('foreign');
  return parsed(heading, entry);
}

async function parsed<S extends z.ZodType>(schema: S, entry: Entry): Promise<z.output<S>> {
  const bytes = await bytesOf(entry);
  try {
    return schema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    throw new BrokenBackup('foreign');
  }
}

async function checkedHash(entry: Entry): Promise<string> {
  const hash = entry.name.slice(FILES.length);
  if ((await hashOfEntry(entry)) !== hash) throw new BrokenBackup('damaged');
  return hash;
}

async function hashOfEntry({ body }: Entry): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of body) hash.update(chunk);
  return hash.digest('hex');
}

/** A name that somebody has changed tells nothing, and is no reason to refuse. */
async function compareWithName(file: string): Promise<void> {
  const known = readName(path.basename(file));
  if (!known) return;
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  if (!hash.digest('hex').startsWith(known.checksum)) throw new BrokenBackup('damaged');
}
