import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { readResidentsForm } from '~/features/files/photo-form.server';
import { photosOfDraft } from '~/features/files/photos.server';
import { notFound } from '~/http/errors.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { keptFormOf } from '~/http/kept-form.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { identityServed } from '~/policy/actor';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { takenUpAt } from '../office-hours';
import { requireHome } from '../reader.server';
import { DetailsForm } from './details-form';
import type { Answers } from './drafts.server';
import { receiveReport } from './receive.server';
import { similarFaults } from './similar.server';
import { SimilarFaults } from './similar-list';
import { isOfHome, ownDraft, wayOfAnswers } from './step.server';

export const meta = titled((t) => t.faults.report.details.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { homes } = requireHome(visit);
  const { house, url, actor, now, landlord } = visit;
  const id = url.searchParams.get('draft') ?? '';
  if (!id) throw seeOther(paths.newFault());
  const kept = await keptFormOf(visit);
  const draft = await ownDraft(visit, id);
  if (draft?.faultId) throw seeOther(paths.myFault(draft.faultId));
  if ((!draft && !kept) || (draft && !isOfHome(draft, homes))) notFound();
  const values = { ...valuesOf(draft?.answers ?? {}), ...kept?.form.values };
  const way = wayOfAnswers(Object.fromEntries(Object.entries(values).map(([name, [value]]) => [name, value])));
  const home = homes.find(({ homeId }) => homeId === values.home?.[0]) ?? homes[0]!;
  return data(
    {
      draft: id,
      form: { values, errors: {} },
      wasKept: kept !== null,
      kept: await photosOfDraft(house.store.read, { draftId: id, owner: ownerOfIdentity(actor.identityId) }),
      phone: actor.phone,
      takenUpAt: takenUpAt(way, now, landlord.settings),
      similar: await similarFaults(house.store.read, { home, identityId: identityServed(actor), way }),
    },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const form = await readResidentsForm(visit);
  requireResidentOrAttorney(visit);
  return receiveReport(visit, form, requireHome(visit));
}

function valuesOf(answers: Answers): Record<string, string[]> {
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, [value]]));
}

export default function Details() {
  const t = useTexts();
  const { similar, wasKept, ...loaded } = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const words = t.faults.report;
  return (
    <Page title={words.details.title} eyebrow={words.title}>
      {wasKept && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      {!again && <SimilarFaults faults={similar} />}
      <DetailsForm {...loaded} {...again} />
    </Page>
  );
}
