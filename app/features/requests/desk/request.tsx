import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { requireDuty } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { titled } from '~/ui/titled';
import { numberOf } from '../rules';
import { TimeLine } from '../time-line';
import { AskedByDesk } from './asked-by-desk';
import { DeskActs } from './desk-acts';
import { DeskFacts } from './desk-facts';
import { actOnRequest } from './intents.server';
import { type DeskPage, readRequest } from './page.server';

export const meta = titled<DeskPage>((t, page) =>
  page ? t.requestDesk.one.eyebrow(numberOf(page.request.number)) : t.requestDesk.title,
);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const page = await readRequest(visit, args.params.id ?? '');
  const kept = await keptFormOf(visit);
  return data({ ...page, keptForm: kept?.form ?? null }, { headers: kept?.headers });
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireDuty(visit, 'customer-service');
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireDuty(visit, 'customer-service');
  return actOnRequest(visit, { id: args.params.id ?? '', fields });
}

export default function DeskRequest() {
  const t = useTexts();
  const formats = useFormats();
  const words = t.requestDesk;
  const page = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const { request, consents, keptForm } = page;
  const isRefused = consents.some(({ answer }) => answer === 'no');
  return (
    <Page
      eyebrow={words.one.eyebrow(numberOf(request.number))}
      title={`${t.requests.acts[request.act].name}, ${request.address}`}
      lead={request.lastDay && `${words.one.lastDay}: ${formats.date(request.lastDay)}`}
      backHref={paths.adminRequests()}
      backLabel={words.title}
    >
      {page.paperLastDay && (
        <Notice tone="warning" title={isRefused ? words.one.consentRefusedTitle : words.one.consentsMissingTitle}>
          <p>{words.one.consentsMissing}</p>
          {consents.some(({ answer, estate }) => answer === null && estate?.representative === null) && (
            <p>{words.one.estateMissing}</p>
          )}
          <AskedByDesk page={page} />
        </Notice>
      )}
      {keptForm && !again && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      <DeskFacts page={page} />
      <DeskActs page={page} again={again} keptForm={keptForm} />
      <Section title={words.one.historyTitle}>
        <TimeLine events={page.events} now={page.now} />
      </Section>
    </Page>
  );
}
