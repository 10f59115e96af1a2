import { recordAudit } from '~/audit/audit.server';
import { findResidents, withTies } from '~/features/tenancy/residents/find.server';
import { accountHolders } from '~/features/tenancy/residents/identity.server';
import { tiesOfHome } from '~/features/tenancy/residents/ties.server';
import { notFound } from '~/http/errors.server';
import type { StaffVisit } from '~/http/guards.server';
import { newId } from '~/lib/ids';
import { authorize } from '~/policy/policy';
import { guideTexts } from '../../guide';
import { homesLike, homeWithId } from '../match.server';
import { whatGroups } from './what';

const LONGEST_QUERY = 100;
const MOST_HOMES = 30;

/** First the home, then the call about it: the address says how far one is. */
export async function readPhonePage(visit: StaffVisit) {
  const { url, actor } = visit;
  authorize(actor, 'fault.report-by-phone', actor.landlordId);
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  const homeId = url.searchParams.get('home');
  if (homeId) return { q, homes: null, call: await callAbout(visit, homeId) };
  return { q, homes: q === '' ? null : await homesFor(visit, q), call: null };
}

type HomeChoice = { id: string; address: string; names: string[] };

/** By address, or by who lives there; an empty home too. */
async function homesFor(visit: StaffVisit, q: string): Promise<HomeChoice[]> {
  const { house, actor } = visit;
  const db = house.store.read;
  const homes = new Map<string, HomeChoice>();
  for (const { name, ties } of await findResidents(visit, q)) {
    for (const { homeId, address, phase } of ties) {
      if (phase !== 'current') continue;
      const home = homes.get(homeId) ?? { id: homeId, address, names: [] };
      homes.set(homeId, { ...home, names: [...new Set([...home.names, name])] });
    }
  }
  // "Virtanen" is no street: an address has a number.
  const landlordId = actor.landlordId;
  const byAddress = /\d/.test(q) ? await homesLike(db, { landlordId, text: q, most: MOST_HOMES }) : [];
  for (const { id, address } of byAddress) {
    if (!homes.has(id)) homes.set(id, { id, address, names: await namesAt(visit, id) });
  }
  return [...homes.values()].sort((a, b) => byNumber.compare(a.address, b.address)).slice(0, MOST_HOMES);
}

/** "A 9" before "A 10". */
const byNumber = new Intl.Collator('fi', { numeric: true });

async function namesAt({ house, actor, today }: StaffVisit, homeId: string): Promise<string[]> {
  const db = house.store.read;
  const ties = await tiesOfHome(db, { homeId, today });
  const ids = [...new Set(ties.filter(({ phase }) => phase === 'current').map(({ residentId }) => residentId))];
  return (await withTies(db, { ids, landlordId: actor.landlordId, today })).map(({ name }) => name);
}

/** The adults of the home; that somebody looked is written before the page goes out. */
async function callAbout(visit: StaffVisit, homeId: string) {
  const { house, actor, today, now, requestId, locale } = visit;
  const { landlordId } = actor;
  const db = house.store.read;
  const [home] = await homeWithId(db, { landlordId, id: homeId });
  if (!home) notFound();
  const ties = (await tiesOfHome(db, { homeId, today })).filter(({ phase, minor }) => phase === 'current' && !minor);
  const ids = [...new Set(ties.map(({ residentId }) => residentId))];
  const people = await withTies(db, { ids, landlordId, today });
  const holders = await accountHolders(db, ids);
  await house.store.write(async (tx) => {
    for (const residentId of ids) {
      const identityId = holders.find((holder) => holder.residentId === residentId)?.identityId ?? null;
      const subject = { kind: 'home', id: homeId };
      await recordAudit(tx, {
        actor,
        action: 'resident.read',
        subject,
        landlordId,
        residentId,
        identityId,
        now,
        requestId,
      });
    }
  });
  return {
    key: newId(),
    home: { id: home.id, address: home.address },
    people: people.map(({ id, name }) => ({
      id,
      name,
      role: ties.some((tie) => tie.residentId === id && tie.role === 'party')
        ? ('party' as const)
        : ('occupant' as const),
      hasAccount: holders.some(({ residentId }) => residentId === id),
    })),
    groups: whatGroups(guideTexts[locale]),
  };
}

export type PhonePage = Awaited<ReturnType<typeof readPhonePage>>;
