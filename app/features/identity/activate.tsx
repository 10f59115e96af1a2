import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { clearCookie, readCookie, setCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { hashToken } from '~/lib/ids';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { activateAccount, type LinkState, linkState } from './accounts.server';
import { activateForm } from './form';
import { rememberDevice } from './known-device.server';
import { deviceOf } from './sessions.server';

export const meta = titled((t) => t.identity.activate.title);

export async function loader(args: LoaderFunctionArgs) {
  const { house, url, now } = await visitOf(args);
  const token = url.searchParams.get('token') ?? '';
  const state = await linkState(house.store.read, { token, purpose: 'activation', now });
  return data({ state, token }, { status: state === 'open' ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const { house, url, now, t, landlord, requestId } = await visitOf(args);
  await countTry(house, 'activationOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const token = fields.get('token') ?? url.searchParams.get('token') ?? '';
  const again = { token, state: await linkState(house.store.read, { token, purpose: 'activation', now }) };
  if (again.state !== 'open') return data({ ...again, form: undefined }, { status: 410 });
  const parsed = parseForm(activateForm, { fields, t });
  if (!parsed.ok) return data({ ...again, form: parsed.form }, { status: 400 });
  await countTry(house, 'activationOfToken', hashToken(token));
  const device = deviceOf(args.request.headers.get('User-Agent'));
  let session = '';
  const refusal = await refusalOf(async () => {
    session = await activateAccount(house, { token, ...parsed.value, device, landlordId: landlord.id, now, requestId });
  });
  if (refusal)
    return data({ ...again, form: rejectedForm({ fields, t, errors: { form: refusal.code } }) }, { status: 400 });
  return seeOtherWithFlash(house, {
    // Whoever came by the letter of a power of attorney goes on there.
    location: readCookie(house, args.request, 'invitation') ? paths.authorizationInvitation() : paths.my(),
    flash: 'common.flash.activated',
    cookies: [
      setCookie(house, 'sid', { value: session }),
      clearCookie(house, 'registration'),
      rememberDevice(house, { request: args.request, email: parsed.value.email }),
    ],
  });
}

export default function Activate() {
  const t = useTexts();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { state, token }: { state: LinkState; token: string } = answered ?? loaded;
  const words = t.identity.activate;
  if (state !== 'open') return <EndedLink state={state} />;
  return (
    <Page title={words.title} lead={words.lead}>
      <PostForm {...answered?.form} action="/activate">
        <HiddenField name="token" value={token} />
        <TextField
          type="email"
          name="email"
          label={t.identity.account.email}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
        />
        <TextField
          type="password"
          name="password"
          label={t.identity.account.password}
          autoComplete="current-password"
        />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}

function EndedLink({ state }: { state: Exclude<LinkState, 'open'> }) {
  const t = useTexts();
  const words = t.identity.activate;
  return (
    <Page title={words[`${state}Title`]} lead={words[`${state}Text`]}>
      <PostForm action={paths.activateResend()}>
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
      {state === 'used' && (
        <p>
          <a href={paths.login()}>{t.identity.signIn.title}</a>
        </p>
      )}
    </Page>
  );
}
