import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type ImportEnd, importRegister, sourcesIn } from '~/features/tenancy/register/import-folder.server';
import type { RegisterKind } from '~db/schema';
import { LANDLORD_ID, type TestHouse } from './house';

export type RegisterTexts = Record<RegisterKind, string>;

export const CODES = { aava: '010190-999W', onni: '131052-930V', linnea: '010115A900B' };

/** A small register: two homes in one building, a couple of them and a child. */
export const smallRegister: RegisterTexts = {
  properties: 'property_id,name,area\nK-1,Rantapiha,south\n',
  buildings:
    'building_id,property_id,street_address,postal_code,city,latitude,longitude,housing_company\n' +
    'R-1,K-1,Rantakatu 5,00999,Helsinki,60.1612,24.9781,no\n',
  homes:
    'home_id,building_id,stairwell,number,address,rooms,area_m2\n' +
    'H-1,R-1,B,12,Rantakatu 5 B 12,2h+k,45.5\n' +
    'H-2,R-1,B,14,Rantakatu 5 B 14,1h+kk,28\n',
  persons:
    'person_id,given_name,family_name,identity_code\n' +
    `A-1,Aava,Esimerkki,${CODES.aava}\n` +
    `A-2,Onni,Mallinen,${CODES.onni}\n` +
    `A-3,Linnea,Mallinen,${CODES.linnea}\n`,
  leases: 'lease_id,home_id,starts_on,ends_on\nS-1,H-1,2024-03-01,\nS-2,H-2,2025-01-01,2026-12-31\n',
  lease_parties: 'lease_id,person_id\nS-1,A-1\nS-2,A-2\n',
  occupants: 'home_id,person_id,minor,lives_from,lives_until\nH-1,A-3,yes,2024-03-01,\n',
};

/** Takes a row out, puts one in, or changes one: `{ homes: [['H-2,R-1,B', 'H-2,R-1,C']] }`. */
export function changed(
  edits: Partial<Record<RegisterKind, [from: string, to: string][]>>,
  texts: RegisterTexts = smallRegister,
): RegisterTexts {
  const result = { ...texts };
  for (const [kind, pairs] of Object.entries(edits) as [RegisterKind, [string, string][]][]) {
    for (const [from, to] of pairs) {
      if (!result[kind].includes(from)) throw new Error(`${kind} does not hold ${from}`);
      result[kind] = result[kind].replace(from, to);
    }
  }
  return result;
}

export async function folderOf(files: Record<string, string | Buffer>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rappu-register-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
  return folder;
}

export function filesOf(texts: RegisterTexts): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([kind, text]) => [`${kind}.csv`, text]));
}

type Options = { decide?: () => Promise<boolean>; landlordId?: string };

export async function importFiles(
  house: TestHouse,
  files: Record<string, string | Buffer>,
  { decide = async () => true, landlordId = LANDLORD_ID }: Options = {},
): Promise<ImportEnd> {
  const sources = await sourcesIn([await folderOf(files)]);
  const tools = { store: house.store, vault: house.vault, mode: house.config.mode };
  return importRegister(tools, { landlordId, sources, now: house.clock.now(), decide });
}

export function importTexts(house: TestHouse, texts: RegisterTexts, options?: Options): Promise<ImportEnd> {
  return importFiles(house, filesOf(texts), options);
}
