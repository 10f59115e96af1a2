import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { emailKey } from '../email-key';
import { NewPassword } from '../new-password';
import { registerOfficeForm } from './form';
import { registerWithCode } from './register.server';

export const meta = titled((t) => t.office.register.title);

export async function loader(args: LoaderFunctionArgs) {
  await visitOf(args);
  return null;
}

export async function action(args: ActionFunctionArgs) {
  const { house, t, now, locale, requestId } = await visitOf(args);
  await countTry(house, 'officeOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(registerOfficeForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  await countTry(house, 'officeOfAddress', emailKey(parsed.value.email));
  const refusal = await refusalOf(() => registerWithCode(house, { ...parsed.value, locale, now, requestId }));
  if (refusal) {
    const field = refusal.code === 'identity.commonPassword' ? 'password' : 'code';
    return formAgain(rejectedForm({ fields, t, errors: { [field]: refusal.code } }));
  }
  return seeOther(paths.registerSent());
}

export default function RegisterOffice() {
  const t = useTexts();
  const form = useActionData<typeof action>()?.form;
  const words = t.office.register;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.register()} backLabel={t.identity.register.title}>
      <PostForm {...form} action={paths.registerOffice()}>
        <TextField
          type="email"
          name="email"
          label={t.identity.account.email}
          hint={words.emailHint}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
        />
        <TextField
          name="code"
          label={words.code}
          hint={words.codeHint}
          width="code"
          autoComplete="off"
          spellCheck={false}
          autoCapitalize="characters"
        />
        <NewPassword label={t.identity.account.password} policy="office" />
        <TextField type="password" name="passwordAgain" label={words.passwordAgain} autoComplete="new-password" />
        <SubmitButton>{t.identity.account.submit}</SubmitButton>
      </PostForm>
      <p>
        {words.noCode} <a href={paths.newAppointment({ reason: 'identification' })}>{words.book}</a>
      </p>
    </Page>
  );
}
