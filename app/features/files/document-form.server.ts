import type { FormFields } from '~/http/body.server';
import { requireDuty, requireResident, type StaffVisit } from '~/http/guards.server';
import { keepFormOfEndedSession } from '~/http/kept-form.server';
import { countTry } from '~/http/limits.server';
import { type ReceivedDocuments, readFormWithDocuments } from '~/http/upload-documents.server';
import type { Visit } from '~/http/visit.server';
import { isId, newId } from '~/lib/ids';
import { rememberDocuments } from './documents.server';
import { ownerOfEndedSession, triesOfEndedSession } from './ended-session.server';
import { ownerOfIdentity } from './owner.server';

export type DocumentForm = {
  fields: FormFields;
  documents: ReceivedDocuments;
  /** The form's own key, or a fresh one where it came without. */
  draftId: string;
  hasKey: boolean;
};

/** Read only for who is signed in or was a moment ago: nobody else makes us open documents. */
export async function readResidentsDocuments(visit: Visit): Promise<DocumentForm> {
  if (!visit.endedSession) requireResident(visit);
  const form = await readDocuments(visit);
  if (visit.actor.kind !== 'anonymous') return form;
  await keepDocumentsOfEndedSession(visit, form);
  await keepFormOfEndedSession(visit, { fields: withKey(form) });
  requireResident(visit);
  return form;
}

export async function readDeskDocuments(visit: Visit): Promise<DocumentForm & { visit: StaffVisit }> {
  if (!visit.endedSession) requireDuty(visit, 'customer-service');
  const form = await readDocuments(visit);
  await keepFormOfEndedSession(visit, { fields: form.fields });
  requireDuty(visit, 'customer-service');
  return { ...form, visit };
}

async function readDocuments(visit: Visit): Promise<DocumentForm> {
  const { request, house, landlord } = visit;
  // Counted before anything is opened: to look through a PDF is work.
  const bringer = bringerIn(visit);
  if (bringer) await countTry(house, 'documentsOfOwner', bringer);
  const { fields, documents } = await readFormWithDocuments(request, {
    storage: house.files,
    scan: house.scan,
    maxPages: landlord.settings.powersOfAttorney.mostPages,
  });
  const key = fields.get('draft') ?? '';
  return { fields, documents, draftId: isId(key) ? key : newId(), hasKey: isId(key) };
}

function bringerIn(visit: Visit): string | null {
  const { actor } = visit;
  if (actor.kind === 'resident') return ownerOfIdentity(actor.identityId);
  return actor.kind === 'staff' ? null : triesOfEndedSession(visit);
}

/** The pages are found again by it, also where the form came without one. */
function withKey({ fields, draftId }: DocumentForm): FormFields {
  return {
    ...fields,
    get: (name) => (name === 'draft' ? draftId : fields.get(name)),
    all: (name) => (name === 'draft' ? [draftId] : fields.all(name)),
    has: (name) => name === 'draft' || fields.has(name),
    names: () => [...new Set([...fields.names(), 'draft'])],
  };
}

async function keepDocumentsOfEndedSession(visit: Visit, { documents, draftId }: DocumentForm): Promise<void> {
  const { house, now } = visit;
  if (documents.stored.length === 0) return;
  const owner = await ownerOfEndedSession(visit);
  if (owner === null) return;
  await house.store.write((tx) => rememberDocuments(tx, { documents: documents.stored, draftId, owner, now }));
}
