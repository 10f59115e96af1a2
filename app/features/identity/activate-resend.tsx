import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { parseForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { resendActivation } from './accounts.server';
import { emailKey } from './email-key';
import { emailForm } from './form';

export const meta = titled((t) => t.identity.activate.resendTitle);

export async function loader(args: LoaderFunctionArgs) {
  const { url } = await visitOf(args);
  return { isSent: url.searchParams.has('sent') };
}

export async function action(args: ActionFunctionArgs) {
  const { house, t, landlord, now } = await visitOf(args);
  await countTry(house, 'resetOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(emailForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  await countTry(house, 'resendOfAccount', emailKey(parsed.value.email));
  await resendActivation(house, { email: parsed.value.email, landlordId: landlord.id, now });
  return seeOther(paths.activateResend('sent'));
}

export default function ActivateResend() {
  const t = useTexts();
  const { isSent } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.identity.activate;
  if (isSent && !form) return <Page title={words.resentTitle} lead={words.resentText} />;
  return (
    <Page title={words.resendTitle} lead={words.resendLead} backHref={paths.login()}>
      <PostForm {...form} action={paths.activateResend()}>
        <TextField
          type="email"
          name="email"
          label={t.identity.account.email}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
        />
        <SubmitButton>{words.resend}</SubmitButton>
      </PostForm>
    </Page>
  );
}
