import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { forbidden } from '~/http/errors.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { titled } from '~/ui/titled';
import { ActForm } from './act-form';
import { ChooseAct } from './choose-act';
import { isAct } from './form';
import { actPage, actsOpenTo } from './new-page.server';
import { NotParty } from './not-party';
import { requireStanding } from './reader.server';
import { receiveRequest } from './receive.server';

export const meta = titled((t) => t.requests.list.make);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { leases } = requireStanding(visit);
  const { searchParams } = visit.url;
  const act = searchParams.get('act');
  const acts = actsOpenTo(visit, leases);
  if (leases.length > 0 && isAct(act) && !acts.includes(act)) forbidden();
  const kept = await keptFormOf(visit);
  const page =
    leases.length > 0 && isAct(act) ? await actPage(visit, { act, leaseId: searchParams.get('lease'), leases }) : null;
  return data(
    { isParty: leases.length > 0, acts, page, draft: newId(), keptForm: kept?.form ?? null },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireResidentOrAttorney(visit);
  const { fields } = await readForm(args.request);
  const { searchParams } = visit.url;
  const act = fields.get('act') ?? searchParams.get('act') ?? undefined;
  const lease = fields.get('lease') ?? searchParams.get('lease') ?? undefined;
  await keepFormOfEndedSession(visit, { fields, returnTo: paths.newRequest({ act, lease }) });
  requireResidentOrAttorney(visit);
  return receiveRequest(visit, { fields, act, leaseId: lease ?? null });
}

export default function NewRequest() {
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const page = again?.page ?? loaded.page;
  if (!loaded.isParty) return <NotParty />;
  if (!page) return <ChooseAct acts={loaded.acts} refusal={again?.form.errors.act} />;
  return <ActForm page={page} draft={again?.draft ?? loaded.draft} again={again?.form} keptForm={loaded.keptForm} />;
}
