import { eq } from 'drizzle-orm';
import type { House } from '~/house.server';
import { newId } from '~/lib/ids';
import { identities } from '~db/schema';
import type { Tx } from '~db/store.server';
import type { IdentifiedPerson } from './broker.server';
import { adoptLinked } from './office/person.server';
import { identityCodeContext } from './sealed-code';
import { indexInUse } from './vault-index.server';

type Known = { person: IdentifiedPerson; now: Date };

/** The identity of somebody the broker has verified; made when they come for the first time. */
export async function knownOrNewIdentity(tx: Tx, house: House, { person, now }: Known): Promise<string> {
  const code = person.identityCode.normalised;
  const codeIndex = await indexInUse(tx, house.vault, code);
  const [known] = await tx.select({ id: identities.id }).from(identities).where(eq(identities.codeIndex, codeIndex));
  if (known) {
    await keepNames(tx, known.id, person);
    return known.id;
  }
  const sealed = { codeIndex, codeSealed: house.vault.seal(code, identityCodeContext(codeIndex)) };
  const adopted = await adoptLinked(tx, sealed);
  if (adopted) {
    await keepNames(tx, adopted, person);
    return adopted;
  }
  const id = newId();
  await tx.insert(identities).values({
    id,
    ...sealed,
    givenName: person.givenName,
    familyName: person.familyName,
    createdAt: now,
  });
  return id;
}

/** Names change; but some brokers tell none, and then the one known before stays. */
async function keepNames(tx: Tx, id: string, { givenName, familyName }: IdentifiedPerson): Promise<void> {
  if (!givenName && !familyName) return;
  await tx.update(identities).set({ givenName, familyName }).where(eq(identities.id, id));
}
