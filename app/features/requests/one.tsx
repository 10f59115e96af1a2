import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { AnswerBy } from './answer-by';
import { AnswerForms } from './answer-forms';
import { KeysPlace } from './keys-place';
import { type OwnRequest, readOwnRequest } from './one-page.server';
import { RequestFacts } from './request-facts';
import { numberOf } from './rules';
import { Standing } from './standing';
import { takeAnswer } from './take-answer.server';
import { TimeLine } from './time-line';

export const meta = titled<OwnRequest>(({ requests: words }, read) =>
  read ? words.one.eyebrow(numberOf(read.request.number)) : words.list.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const read = await readOwnRequest(visit, args.params.id ?? '');
  const kept = await keptFormOf(visit);
  return data({ ...read, keptForm: kept?.form ?? null }, { headers: kept?.headers });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireResidentOrAttorney(visit);
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireResidentOrAttorney(visit);
  return takeAnswer(visit, { fields, id: args.params.id ?? '' });
}

export default function ServiceRequestPage() {
  const t = useTexts();
  const { one, acts, list } = t.requests;
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { request, keys, keptForm } = loaded;
  return (
    <Page
      eyebrow={one.eyebrow(numberOf(request.number))}
      title={acts[request.act].name}
      lead={<Standing read={loaded} />}
      backHref={loaded.follows ? paths.myAuthorization(loaded.follows.authorizationId) : paths.myRequests()}
      backLabel={loaded.follows ? t.authorizations.title : list.title}
    >
      {loaded.follows && <Notice>{one.follows(loaded.follows.name, loaded.follows.days)}</Notice>}
      {keptForm && !again && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      <AnswerBy read={loaded} />
      <AnswerForms read={loaded} again={again} keptForm={keptForm} only="now" />
      <RequestFacts read={loaded} />
      {keys && <KeysPlace keys={keys} act={keys.act} />}
      <Section title={one.historyTitle}>
        <TimeLine events={loaded.events} now={loaded.now} />
      </Section>
      <AnswerForms read={loaded} again={again} keptForm={keptForm} only="others" />
    </Page>
  );
}
