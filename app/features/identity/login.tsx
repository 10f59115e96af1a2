import { type ActionFunctionArgs, data, type HeadersArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import { giveBack, secondsToWaitForAll } from '~/http/limits.server';
import { safeRedirect, seeOther } from '~/http/redirects.server';
import { noteTurnedAway } from '~/http/turned-away.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { takingTurns } from '~/lib/in-turn';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton, TextField } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { CompanySaid, CompanySignIn } from './company-sign-on/on-login';
import { isCompanyOutcome } from './company-sign-on/outcome';
import { signInForm } from './form';
import { rememberDevice, signInAllowances } from './known-device.server';
import { deviceOf } from './sessions.server';
import { type SignedIn, signIn } from './sign-in.server';

export const meta = titled((t) => t.identity.signIn.title);

/** Passwords that come from one network are looked at one after another: guessing leaves others their share of the cores. */
const inTurn = takingTurns();

export async function loader(args: LoaderFunctionArgs) {
  const { house, url, landlord, locale } = await visitOf(args);
  const hasCompany = landlord.settings.companySignOn !== null;
  const company = hasCompany ? house.companySignOn.labelFor(landlord.slug, locale) : null;
  const outcome = url.searchParams.get('company');
  return {
    returnTo: safeRedirect(url.searchParams.get('returnTo'), ''),
    company,
    outcome: company && isCompanyOutcome(outcome) ? outcome : null,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { house, t, landlord, now, requestId, session: previous } = await visitOf(args);
  const { fields } = await readForm(args.request);
  const parsed = parseForm(signInForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  const { email } = parsed.value;
  const allowances = signInAllowances(house, { request: args.request, email, network: args.context.network });
  const wait = await secondsToWaitForAll(house, allowances);
  if (wait > 0) {
    noteTurnedAway(args.context, now);
    return tooManyTries(rejectedForm({ fields, t, errors: { form: 'identity.signIn.tooMany' } }), wait);
  }
  const device = deviceOf(args.request.headers.get('User-Agent'));
  let signedIn: SignedIn | null = null;
  const refusal = await refusalOf(async () => {
    const [landlordId, previousHash] = [landlord.id, previous?.hash ?? null];
    const given = { ...parsed.value, device, landlordId, now, requestId, previousHash };
    signedIn = await inTurn(args.context.network, () => signIn(house, given));
  });
  if (refusal) house.log.warn({ request: requestId, factor: 'password' }, 'sign-in refused');
  if (refusal || !signedIn) return formAgain(rejectedForm({ fields, t, errors: { form: refusal?.code ?? 'invalid' } }));
  await giveBack(house, allowances);
  const session = signedIn as SignedIn;
  const cookies = [setCookie(house, 'sid', { value: session.token })];
  if (isWholly(session)) cookies.push(rememberDevice(house, { request: args.request, email }));
  return seeOther(placeAfter(session, fields.get('returnTo')), cookies);
}

function tooManyTries(form: FormState, seconds: number) {
  return data({ form }, { status: 429, headers: { 'Retry-After': String(seconds) } });
}

export function headers({ actionHeaders, errorHeaders, parentHeaders }: HeadersArgs) {
  return errorHeaders ?? (actionHeaders.has('Retry-After') ? actionHeaders : parentHeaders);
}

/** Whoever has yet to give a code, or to identify, has not shown that the account is theirs. */
function isWholly(session: SignedIn): boolean {
  return session.as === 'resident' ? !session.mustIdentify : !session.needsCode;
}

function placeAfter(session: SignedIn, returnTo: string | null): string {
  const wanted = safeRedirect(returnTo, '');
  if (session.as === 'resident' && session.mustIdentify) return paths.identify({ returnTo: wanted });
  if (session.as === 'resident') return wanted || paths.my();
  if (session.needsCode) return paths.secondFactor(wanted);
  return wanted || (session.worksInField ? paths.work() : paths.admin());
}

export default function Login() {
  const t = useTexts();
  const { returnTo, company, outcome } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const words = t.identity.signIn;
  return (
    <Page title={words.title}>
      {outcome && !form && <CompanySaid outcome={outcome} />}
      <PostForm {...form} action={paths.login()}>
        <HiddenField name="returnTo" value={form?.values.returnTo?.[0] ?? returnTo} />
        <TextField
          type="email"
          name="email"
          label={words.email}
          autoComplete="username"
          spellCheck={false}
          autoCapitalize="none"
        />
        <TextField type="password" name="password" label={words.password} autoComplete="current-password" />
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
      <p>
        <a href={paths.forgotPassword()}>{words.forgot}</a>
      </p>
      <p>
        {words.newHere} <a href={paths.register()}>{words.register}</a>
      </p>
      {company && <CompanySignIn label={company} returnTo={returnTo} outcome={outcome} />}
    </Page>
  );
}
