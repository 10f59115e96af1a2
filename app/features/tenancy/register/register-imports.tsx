import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { formFields } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { rejectedForm } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { bringInRegister } from './bring-in.server';
import { Documentation } from './documentation';
import { FileField } from './file-field';
import { History } from './history';
import { importsOf } from './queries.server';

export const meta = titled((t) => t.register.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  const page = Math.max(1, Math.floor(Number(visit.url.searchParams.get('page') ?? '1')) || 1);
  const { landlordId } = visit.actor;
  return { submissionKey: newId(), page, ...(await importsOf(visit.house.store.read, { landlordId, page })) };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'it-admin');
  let location = paths.adminRegister();
  const refusal = await refusalOf(async () => {
    const { id } = await bringInRegister(visit, args.request);
    location = paths.adminImport(id);
  });
  if (refusal) return formAgain(rejectedForm({ fields: formFields([]), t: visit.t, errors: { file: refusal.code } }));
  return seeOther(location);
}

export default function RegisterImports() {
  const t = useTexts().register;
  const { submissionKey, imports, page, hasMore } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.upload.title}>
        <PostForm {...form} action={paths.adminRegister()} multipart>
          {/* First, so that it has arrived before the files have. */}
          <HiddenField name="submissionKey" value={submissionKey} />
          <FileField name="file" label={t.upload.label} hint={t.upload.hint} accept=".csv,text/csv" />
          <SubmitButton>{t.upload.submit}</SubmitButton>
        </PostForm>
        <Documentation />
      </Section>
      <Section title={t.history.title}>
        <History imports={imports} page={page} hasMore={hasMore} />
      </Section>
    </Page>
  );
}
