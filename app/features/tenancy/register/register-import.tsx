import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { found, refusalOf } from '~/http/errors.server';
import { rejectedForm } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { decide } from './decide.server';
import { BadRows } from './import-faults';
import { Counts, Decision, Facts, Samples, Standing } from './import-parts';
import { FAULTS_A_PAGE, faultsOf, findImport } from './queries.server';

export const meta = titled((t) => t.register.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const db = visit.house.store.read;
  const { landlordId } = visit.actor;
  const one = found(await findImport(db, { id: args.params.id ?? '', landlordId }));
  const page = Math.max(1, Math.floor(Number(visit.url.searchParams.get('page') ?? '1')) || 1);
  const faults = one.faultCount > 0 ? await faultsOf(db, { importId: one.id, page }) : [];
  const isUnderWay = one.state === 'reading' || one.state === 'applying';
  return { import: one, faults, page, pages: Math.ceil(one.faultsKept / FAULTS_A_PAGE), isUnderWay };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const { landlordId } = visit.actor;
  const { id } = found(await findImport(visit.house.store.read, { id: args.params.id ?? '', landlordId }));
  const { fields } = await readForm(args.request);
  const refusal = await refusalOf(() => decide(visit, { importId: id, intent: fields.get('intent') }));
  if (refusal) return formAgain(rejectedForm({ fields, t: visit.t, errors: { form: refusal.code } }));
  return seeOther(paths.adminImport(id));
}

export default function RegisterImport() {
  const words = useTexts().register.detail;
  const formats = useFormats();
  const { import: one, faults, page, pages, isUnderWay } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Page title={words.title(formats.dateTime(one.startedAt))} backHref={paths.adminRegister()} backLabel={words.back}>
      <Standing one={one} isUnderWay={isUnderWay} />
      {one.preview && one.state !== 'unchanged' && <Counts preview={one.preview} />}
      <Decision one={one} form={form} />
      {faults.length > 0 && <BadRows one={one} faults={faults} page={page} pages={pages} />}
      {one.preview && one.state === 'ready' && <Samples samples={one.preview.samples} />}
      <Facts one={one} />
    </Page>
  );
}
