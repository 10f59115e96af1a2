import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { answerInvitation, keepInvitation, readInvitation } from './invitation-page.server';
import { powerIn, validityIn } from './words';

export const meta = titled((t) => t.authorizations.invitation.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  // Out of the address at once: it is the only key.
  const token = visit.url.searchParams.get('token');
  if (token !== null) throw keepInvitation(visit, token);
  const page = await readInvitation(visit);
  return data(page, page.is === 'gone' ? { status: 410 } : undefined);
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { fields } = await readForm(args.request);
  return answerInvitation(visit, { fields, network: args.context.network });
}

export default function Invitation() {
  const t = useTexts();
  const formats = useFormats();
  const all = t.authorizations;
  const words = all.invitation;
  const page = useLoaderData<typeof loader>();
  if (page.is === 'gone') return <Page title={words.goneTitle} lead={words.goneText} />;
  const outcomes: Readonly<Record<string, string>> = all.trip;
  return (
    <Page title={words.title} lead={words.lead(page.principal)}>
      {page.outcome && Object.hasOwn(outcomes, page.outcome) && (
        <Notice tone="warning" role="status">
          {outcomes[page.outcome]}
        </Notice>
      )}
      <SummaryList
        rows={[
          { label: all.one.kind, value: all.kinds[page.kind] },
          { label: all.one.mayYou, value: page.acts.map((act) => powerIn(all, act)).join(', ') },
          { label: all.one.text, value: page.text },
          { label: all.one.validity, value: validityIn(all, formats, page) },
        ]}
      />
      {page.is === 'own' && <Notice tone="warning">{words.own}</Notice>}
      {page.is === 'visitor' && (
        <Section title={t.common.nav.signIn}>
          <p>{words.signInText}</p>
          <ButtonRow>
            <ButtonLink variant="primary" href={paths.login(paths.authorizationInvitation())}>
              {words.signIn}
            </ButtonLink>
            <ButtonLink href={paths.register()}>{words.register}</ButtonLink>
          </ButtonRow>
          <p className="quiet">{words.registerText}</p>
        </Section>
      )}
      {page.is === 'open' && (
        <PostForm>
          <p>{words.acceptText}</p>
          <ButtonRow>
            {page.providers.map(({ id, label }) => (
              <SubmitButton key={id} name="provider" value={id}>
                {words.accept(label)}
              </SubmitButton>
            ))}
            <SubmitButton variant="quiet" name="intent" value="decline">
              {words.decline}
            </SubmitButton>
          </ButtonRow>
        </PostForm>
      )}
    </Page>
  );
}
