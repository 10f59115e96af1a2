import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { malformed } from '~/http/errors.server';
import { requireStaff } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { PostForm, SubmitButton, TextField } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { isMyIntent, myIntents } from './me-intents.server';
import { type MyPage, readMe } from './me-page.server';
import { MyFactor, MySessions } from './me-parts';
import { MyPasskeys } from './me-passkeys';
import { NewPassword } from './new-password';

export const meta = titled((t) => t.staff.me.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireStaff(visit);
  return readMe(visit);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireStaff(visit);
  const { fields } = await readForm(args.request);
  const intent = fields.get('intent');
  if (!isMyIntent(intent)) malformed();
  return myIntents[intent](visit, fields);
}

export default function Me() {
  const t = useTexts().staff;
  const me = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const words = t.me;
  return (
    <Page title={words.title}>
      <SummaryList
        rows={[
          { label: t.list.name, value: me.name },
          { label: t.list.email, value: me.email },
          { label: words.duties, value: me.duties.map((duty) => t.duties[duty]).join(', ') },
          { label: words.areas, value: me.areas.join(', ') || t.allAreas },
        ]}
      />
      <Notice title={words.neighboursTitle}>{words.neighboursText}</Notice>
      {me.hasPassword ? <OwnWaysIn me={me} answered={answered} /> : <Notice>{t.company.signsIn}</Notice>}
      <Section title={words.sessions} id="sessions">
        <MySessions sessions={me.sessions} />
      </Section>
    </Page>
  );
}

type WaysInProps = { me: MyPage; answered: ReturnType<typeof useActionData<typeof action>> };

/** Who comes with the company's account alone has none of these here. */
function OwnWaysIn({ me, answered }: WaysInProps) {
  const t = useTexts().staff;
  const words = t.me;
  const formOf = (intent: string) => (answered?.intent === intent ? answered.form : undefined);
  return (
    <>
      <Section title={words.passwordTitle} id="password">
        <PostForm {...formOf('password')} idPrefix="password-" action={paths.me()}>
          <TextField
            type="password"
            name="currentPassword"
            label={words.currentPassword}
            autoComplete="current-password"
          />
          <NewPassword label={words.newPassword} again={words.newPasswordAgain} />
          <SubmitButton name="intent" value="password">
            {words.changePassword}
          </SubmitButton>
        </PostForm>
      </Section>
      <Section title={t.factor.title} id="second-factor">
        <MyFactor me={me} offer={answered?.offer ?? me.offer} formOf={formOf} />
      </Section>
      <Section title={t.passkeys.title} id="passkeys">
        <MyPasskeys passkeys={me.passkeys} formOf={formOf} />
      </Section>
    </>
  );
}
