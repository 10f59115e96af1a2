import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { EmptyState } from '~/ui/empty-state';
import { SearchForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { CallForm } from './call-form';
import { phoneReportForm } from './form';
import { readPhonePage } from './page.server';
import { reportByPhone } from './report.server';

export const meta = titled((t) => t.work.phone.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'property-service', 'property-supervisor', 'customer-service');
  const kept = await keptFormOf(visit);
  return data({ ...(await readPhonePage(visit)), kept: kept?.form ?? null }, { headers: kept?.headers });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireDuty(visit, 'property-service', 'property-supervisor', 'customer-service');
  const { house, t, landlord } = visit;
  const parsed = parseForm(phoneReportForm(landlord.settings.country), { fields, t });
  if (!parsed.ok) return again(parsed.form);
  let id = '';
  const refusal = await refusalOf(async () => {
    id = await reportByPhone(visit, parsed.value);
  });
  if (refusal) {
    const field = refusal.code === 'work.phone.callerNeeded' ? 'resident' : 'form';
    return again(rejectedForm({ fields, t, errors: { [field]: refusal.code } }));
  }
  return seeOtherWithFlash(house, { location: paths.newWorkOrderMade(id), flash: 'work.flash.reported' });
}

function again(form: FormState) {
  return data({ form }, { status: 400 });
}

export default function PhoneReport() {
  const t = useTexts().work.phone;
  const { q, homes, call, kept } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? kept ?? undefined;
  if (call) return <CallForm call={call} form={form} />;
  return (
    <Page title={t.title} lead={t.lead}>
      <SearchForm action={paths.newWorkOrder()}>
        <TextField type="search" name="q" label={t.find} hint={t.findHint} defaultValue={q} spellCheck={false} />
        <SubmitButton>{t.findButton}</SubmitButton>
      </SearchForm>
      {homes && homes.length === 0 && <EmptyState title={t.noHome}>{t.noHomeText}</EmptyState>}
      {homes && homes.length > 0 && (
        <Cards>
          {homes.map(({ id, address, names }) => (
            <CaseCard key={id} level={2} href={paths.newWorkOrderFor(id)} title={address} meta={names.join(', ')} />
          ))}
        </Cards>
      )}
    </Page>
  );
}
