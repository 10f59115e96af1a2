import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { rememberDevice } from '~/features/identity/known-device.server';
import { deviceOf } from '~/features/identity/sessions.server';
import { readForm } from '~/http/body.server';
import { setCookie } from '~/http/cookies.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { tellOnce } from '~/http/shown-once.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { hashToken } from '~/lib/ids';
import { paths } from '~/paths';
import { ButtonLink, HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { FactorCode, NewFactor } from './factor-parts';
import { joinForm, joinWithCodeForm } from './form';
import { type Joined, join } from './join.server';
import { type JoinPage, readJoining } from './join-page.server';
import { NewPassword } from './new-password';

export const meta = titled((t) => t.staff.join.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const page = await readJoining(visit, { token: visit.url.searchParams.get('token') ?? '' });
  return data(page, { status: page.state === 'open' ? 200 : 410 });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { house, t, now, url, requestId } = visit;
  await countTry(house, 'activationOfNetwork', args.context.network);
  const { fields } = await readForm(args.request);
  const token = fields.get('token') ?? url.searchParams.get('token') ?? '';
  const offer = fields.get('offer') ?? '';
  const again = await readJoining(visit, { token, before: offer });
  if (again.state !== 'open') return data({ ...again, form: undefined }, { status: 410 });
  const schema = again.factor === 'none' ? joinForm.transform((form) => ({ ...form, code: '' })) : joinWithCodeForm;
  const parsed = parseForm(schema, { fields, t });
  if (!parsed.ok) return data({ ...again, form: parsed.form }, { status: 400 });
  await countTry(house, 'activationOfToken', hashToken(token));
  const { password, code } = parsed.value;
  const device = deviceOf(args.request.headers.get('User-Agent'));
  let joined: Joined | null = null;
  const refusal = await refusalOf(async () => {
    joined = await join(house, { token, password, code, offer, device, now, requestId });
  });
  if (refusal || !joined) {
    const refused = refusal?.code ?? 'invalid';
    const field = refused.startsWith('identity.common')
      ? 'password'
      : refused.startsWith('identity.')
        ? 'form'
        : 'code';
    return data({ ...again, form: rejectedForm({ fields, t, errors: { [field]: refused } }) }, { status: 400 });
  }
  const { session, staffId, email, worksInField, recoveryCodes } = joined as Joined;
  const home = worksInField ? paths.work() : paths.admin();
  const page = paths.recoveryCodes();
  return seeOtherWithFlash(house, {
    location: recoveryCodes ? page : home,
    flash: 'staff.flash.joined',
    cookies: [
      setCookie(house, 'sid', { value: session }),
      rememberDevice(house, { request: args.request, email }),
      ...(recoveryCodes ? [tellOnce(house, { secret: recoveryCodes.join(' '), page, staffId })] : []),
    ],
  });
}

export default function Join() {
  const t = useTexts();
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const page: JoinPage = answered ?? loaded;
  const words = t.staff.join;
  if (page.state !== 'open') {
    return (
      <Page title={words[`${page.state}Title`]} lead={words[`${page.state}Text`]}>
        <ButtonLink href={paths.login()}>{t.identity.signIn.title}</ButtonLink>
      </Page>
    );
  }
  return (
    <Page title={words.title} lead={words.lead(page.name)}>
      <SummaryList rows={[{ label: words.username, value: page.email }]} />
      <PostForm {...answered?.form} action="/join">
        <HiddenField name="token" value={page.token} />
        <NewPassword label={t.identity.account.password} again={t.identity.reset.passwordAgain} />
        {page.factor !== 'none' && (
          <Section title={t.staff.factor.title}>
            {page.offer ? <NewFactor offer={page.offer} /> : <FactorCode label={t.staff.factor.codeOrRecovery} />}
          </Section>
        )}
        <SubmitButton>{words.submit}</SubmitButton>
      </PostForm>
    </Page>
  );
}
