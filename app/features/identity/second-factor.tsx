import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry, giveBack } from '~/http/limits.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { passkeyForm, secondFactorForm } from './form';
import { rememberDevice, secondFactorAllowance } from './known-device.server';
import { passSecondFactor } from './pass-second-factor.server';
import { hasPasskey } from './passkeys/kept.server';
import { partyAt } from './passkeys/party';
import { PasskeySignIn } from './passkeys/sign-in-form';
import { findSignedInStaff } from './sessions.server';

export const meta = titled((t) => t.identity.secondFactor.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { staffId } = halfSignedIn(visit);
  return {
    returnTo: safeRedirect(visit.url.searchParams.get('returnTo'), ''),
    hasPasskey: await hasPasskey(visit.house.store.read, staffId ?? ''),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const session = halfSignedIn(visit);
  const { house, t, landlord, now, requestId } = visit;
  const { fields } = await readForm(args.request);
  const byPasskey = fields.get('passkey') !== null;
  const parsed = parseForm(byPasskey ? passkeyForm : secondFactorForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  const given = 'code' in parsed.value ? parsed.value : { ...parsed.value, party: partyAt(landlord.origin) };
  const email = (await findSignedInStaff(house.store.read, session.staffId ?? ''))?.email ?? '';
  const allowance = secondFactorAllowance(house, { request: args.request, email });
  await countTry(house, ...allowance);
  let passed = { token: '', worksInField: false };
  const refusal = await refusalOf(async () => {
    passed = await passSecondFactor(house, { session, ...given, now, requestId });
  });
  if (refusal) house.log.warn({ request: requestId, factor: byPasskey ? 'passkey' : 'code' }, 'sign-in refused');
  if (refusal) return formAgain(rejectedForm({ fields, t, errors: { [byPasskey ? 'form' : 'code']: refusal.code } }));
  const fallback = passed.worksInField ? paths.work() : paths.admin();
  await giveBack(house, [allowance]);
  return seeOther(safeRedirect(fields.get('returnTo'), fallback), [
    setCookie(house, 'sid', { value: passed.token }),
    rememberDevice(house, { request: args.request, email }),
  ]);
}

function halfSignedIn({ session }: Visit) {
  if (session?.step === 'second-factor') return session;
  throw seeOther(paths.login());
}

export default function SecondFactor() {
  const t = useTexts();
  const { returnTo, hasPasskey } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.identity.secondFactor;
  return (
    <Page title={words.title} lead={hasPasskey ? t.staff.passkeys.signInLead : words.lead}>
      {hasPasskey && <PasskeySignIn returnTo={returnTo} errors={form?.errors.form ? form.errors : undefined} />}
      <PostForm {...(form?.errors.form ? undefined : form)} action="/login/second-factor">
        <HiddenField name="returnTo" value={returnTo} />
        <TextField name="code" label={words.code} autoComplete="one-time-code" width="code" />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
