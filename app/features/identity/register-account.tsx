import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useFrame } from '~/features/home/use-frame';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { readCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOther } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { findRegistration, registerAccount } from './accounts.server';
import { registerAccountForm } from './form';
import { NewPassword } from './new-password';

export const meta = titled((t) => t.identity.register.title);

export async function loader(args: LoaderFunctionArgs) {
  const { house, now } = await visitOf(args);
  const registration = await findRegistration(house.store.read, {
    token: readCookie(house, args.request, 'registration'),
    now,
  });
  if (!registration) return { person: null };
  const { name, isInRegister, presentAddress } = registration;
  return { person: { name, isInRegister, presentAddress } };
}

export async function action(args: ActionFunctionArgs) {
  const { house, t, now, locale, requestId } = await visitOf(args);
  const { fields } = await readForm(args.request);
  const registration = await findRegistration(house.store.read, {
    token: readCookie(house, args.request, 'registration'),
    now,
  });
  if (!registration) return formAgain({ values: {}, errors: {} }, 403);
  const parsed = parseForm(registerAccountForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  await countTry(house, 'registerOfIdentity', registration.identityId);
  const refusal = await refusalOf(() =>
    registerAccount(house, { registration, ...parsed.value, locale, now, requestId }),
  );
  if (refusal) return formAgain(rejectedForm({ fields, t, errors: { password: refusal.code } }));
  return seeOther(paths.registerSent());
}

export default function RegisterAccount() {
  const t = useTexts();
  const frame = useFrame();
  const { person } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.identity.account;
  if (!person) {
    return (
      <Page title={words.goneTitle} lead={words.goneText}>
        <ButtonLink variant="primary" href={paths.register()}>
          {t.identity.register.title}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title(person.name)} lead={words.lead}>
      {!person.isInRegister && (
        <Notice tone="warning" title={words.notFoundTitle}>
          {words.notFoundText(frame.landlord.name)}
        </Notice>
      )}
      {person.presentAddress && (
        <Notice title={words.presentTitle}>
          {words.presentText(person.presentAddress)} <a href={paths.login()}>{t.identity.signIn.title}</a>
        </Notice>
      )}
      <PostForm {...form}>
        <TextField
          type="email"
          name="email"
          label={words.email}
          hint={words.emailHint}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
        />
        <NewPassword label={words.password} policy="strong" />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
