import { ownerOfIdentity } from '~/features/files/owner.server';
import { found, notFound } from '~/http/errors.server';
import type { ResidentVisit } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { isId } from '~/lib/ids';
import { paths } from '~/paths';
import type { Residency } from '~/policy/actor';
import { requireHome } from '../reader.server';
import { type Answers, type Draft, findDraft, saveAnswers } from './drafts.server';
import { PLACES } from './form';
import { type Way, wayOf } from './rules';

/** The draft that a step's address names: without one it begins at the first step, sent it leads to the report. */
export async function draftOfStep(visit: ResidentVisit): Promise<Draft> {
  const { homes } = requireHome(visit);
  const id = visit.url.searchParams.get('draft');
  if (!id) throw seeOther(paths.newFault());
  const draft = found(await ownDraft(visit, id));
  if (!isOfHome(draft, homes)) notFound();
  if (draft.faultId) throw seeOther(paths.myFault(draft.faultId));
  return draft;
}

/** Begun for somebody's home, and now they act for another: it waits until they are back there. */
export function isOfHome({ answers }: Pick<Draft, 'answers'>, homes: Residency[]): boolean {
  return !answers.home || homes.some(({ homeId }) => homeId === answers.home);
}

export async function ownDraft({ house, actor, now }: ResidentVisit, id: string): Promise<Draft | null> {
  return isId(id) ? findDraft(house.store.read, { id, owner: ownerOfIdentity(actor.identityId), now }) : null;
}

/** A step's answers join the ones before it. */
export async function saveStep({ house, actor, now }: ResidentVisit, draft: Draft, answers: Answers): Promise<void> {
  const owner = ownerOfIdentity(actor.identityId);
  found(await house.store.write((tx) => saveAnswers(tx, { id: draft.id, owner, now, answers })));
}

export function wayOfAnswers({ place, room, item, problem }: Answers): Way {
  return wayOf({
    place: PLACES.find((code) => code === place) ?? null,
    room: room || null,
    item: item || null,
    problem: problem || null,
  });
}
