import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { clearCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { type LinkState, linkState, resetPassword } from './accounts.server';
import { resetPasswordForm } from './form';
import { rememberDevice } from './known-device.server';
import { NewPassword } from './new-password';

export const meta = titled((t) => t.identity.reset.title);

export async function loader(args: LoaderFunctionArgs) {
  const { house, url, now } = await visitOf(args);
  const token = url.searchParams.get('token') ?? '';
  const state = await linkState(house.store.read, { token, purpose: 'reset', now });
  return data({ state, token }, { status: state === 'open' ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const { house, url, now, t, landlord, requestId } = await visitOf(args);
  await countTry(house, 'activationOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const token = fields.get('token') ?? url.searchParams.get('token') ?? '';
  const again = { token, state: await linkState(house.store.read, { token, purpose: 'reset', now }) };
  if (again.state !== 'open') return data({ ...again, form: undefined }, { status: 410 });
  const parsed = parseForm(resetPasswordForm, { fields, t });
  if (!parsed.ok) return data({ ...again, form: parsed.form }, { status: 400 });
  const { password } = parsed.value;
  let email = '';
  const refusal = await refusalOf(async () => {
    email = await resetPassword(house, { token, password, landlordId: landlord.id, now, requestId });
  });
  if (refusal)
    return data({ ...again, form: rejectedForm({ fields, t, errors: { password: refusal.code } }) }, { status: 400 });
  return seeOtherWithFlash(house, {
    location: paths.login(),
    flash: 'common.flash.passwordChanged',
    // Whoever reads the account's letters gets in here, however many strangers try their luck meanwhile.
    cookies: [clearCookie(house, 'sid'), rememberDevice(house, { request: args.request, email })],
  });
}

export default function ResetPassword() {
  const t = useTexts();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { state, token }: { state: LinkState; token: string } = answered ?? loaded;
  const words = t.identity.reset;
  if (state !== 'open') {
    return (
      <Page title={words[`${state}Title`]} lead={words[`${state}Text`]}>
        <ButtonLink variant="primary" href={paths.forgotPassword()}>
          {words.orderNew}
        </ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title}>
      <PostForm {...answered?.form} action="/reset-password">
        <HiddenField name="token" value={token} />
        <NewPassword label={words.password} policy="reset" />
        <TextField type="password" name="passwordAgain" label={words.passwordAgain} autoComplete="new-password" />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
