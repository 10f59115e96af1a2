import { eq } from 'drizzle-orm';
import { approve } from '~/features/authorizations/decide.server';
import { draftAuthorization } from '~/features/authorizations/draft.server';
import type { AuthorizationFields } from '~/features/authorizations/form';
import { submitAuthorization } from '~/features/authorizations/hand-in.server';
import type { Power } from '~/features/authorizations/scope';
import type { Principal } from '~/features/authorizations/wording';
import { newId } from '~/lib/ids';
import { calendarDate } from '~/lib/time';
import { authorizationDocuments, authorizations, files } from '~db/schema';
import { landlord } from './disturbances';
import { LANDLORD_ID, type TestHouse } from './house';
import { emailOf, type PersonName, people, residentActor, staffActor } from './neighbourhood';

export { landlord } from './disturbances';

export const todayOf = (house: TestHouse) => calendarDate(house.clock.now(), 'Europe/Helsinki');

type Given = Partial<AuthorizationFields> & { from?: PersonName; to?: PersonName; acts?: string[] };

/** Aava lets Bo look after everything about her tenancy; or what is said instead. */
export async function drafted(house: TestHouse, { from = 'aava', to = 'bo', acts = [], ...changed }: Given = {}) {
  const actor = await residentActor(house, from);
  const home = actor.residencies[0];
  const principal: Principal = {
    name: actor.name,
    address: home?.address ?? null,
    residentId: home?.residentId ?? null,
    identityId: actor.identityId,
    leaseId: home?.leaseId ?? null,
  };
  return draftAuthorization(house, {
    actor,
    landlord,
    handedInBy: 'principal',
    principal,
    written: written(house, to, changed),
    acts,
    documentIds: [],
    locale: 'fi',
    key: null,
    now: house.clock.now(),
    requestId: 'test',
  });
}

function written(house: TestHouse, to: PersonName, changed: Partial<AuthorizationFields>): AuthorizationFields {
  const { given, family } = people[to];
  return {
    kind: 'general',
    text: null,
    attorneyName: `${given} ${family}`,
    attorneyEmail: emailOf(to),
    validFrom: todayOf(house),
    validUntil: null,
    principalName: null,
    principalAddress: null,
    estateParties: null,
    ...changed,
  };
}

/** A page of paper that has been looked through already. */
export async function withPaper(house: TestHouse, authorizationId: string, owner = 'identity:identity-aava') {
  const now = house.clock.now();
  const { hash, size } = await house.files.put(Buffer.from(`%PDF-1.7 ${authorizationId}\n%%EOF`));
  const fileId = newId();
  const file = { id: fileId, hash, contentType: 'application/pdf', size, pages: 1, owner, createdAt: now };
  await house.store.write(async (tx) => {
    await tx.insert(files).values({ ...file, attachedAt: now });
    await tx.insert(authorizationDocuments).values({ authorizationId, fileId, addedAt: now });
  });
  return fileId;
}

export function atDesk(house: TestHouse, id: string) {
  const actor = staffActor('customer-service');
  return { id, actor, today: todayOf(house), now: house.clock.now(), requestId: 'test' };
}

export async function submitted(house: TestHouse, given: Given = {}): Promise<string> {
  const id = await drafted(house, given);
  await withPaper(house, id);
  const actor = await residentActor(house, given.from ?? 'aava');
  await submitAuthorization(house, { id, actor, landlordId: LANDLORD_ID, now: house.clock.now(), requestId: 'test' });
  return id;
}

type Approved = Given & { powers?: Power[]; isAttorneyConfirmed?: boolean };

export async function approved(house: TestHouse, { powers, isAttorneyConfirmed = false, ...given }: Approved = {}) {
  const id = await submitted(house, given);
  const seen = { isAttorneyConfirmed, isDeathConfirmed: true };
  await approve(house, atDesk(house, id), { powers: powers ?? null, validUntil: null, ...seen });
  return id;
}

export async function authorizationNow(house: TestHouse, id: string) {
  const [row] = await house.store.read.select().from(authorizations).where(eq(authorizations.id, id));
  return row!;
}
