import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { formAgain } from '~/http/answer.server';
import { readForm } from '~/http/body.server';
import { found } from '~/http/errors.server';
import { requiredText } from '~/http/fields';
import { parseForm } from '~/http/form.server';
import { requireResident } from '~/http/guards.server';
import { keepFormOfEndedSession, keptFormOf } from '~/http/kept-form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { can } from '~/policy/policy';
import { PostForm, SubmitButton, TextArea } from '~/ui/form';
import { Page, Section } from '~/ui/page';
import { Timeline, TimelineItem } from '~/ui/timeline';
import { titled } from '~/ui/titled';
import { AllegedList } from '../alleged-list';
import { numberOf } from '../rules';
import { answerHearing, markOpened } from './commands.server';
import { hearingFor, leasesOfParty } from './queries.server';

export const meta = titled((t) => t.disturbances.hearing.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, now, locale, landlord } = visit;
  const id = args.params.id ?? '';
  const read = found(await hearingFor(house.store.read, { leaseIds: leasesOfParty(visit), id }));
  await markOpened(house, { hearingId: id, now });
  const kept = await keptFormOf(visit);
  const { leaseId, ...hearing } = read.hearing;
  return data(
    {
      hearing,
      answers: read.answers,
      ...{ now, locale, timeZone: landlord.settings.timeZone },
      canAnswer: can(actor, 'hearing.answer', { leaseId }),
      keptForm: kept?.form ?? null,
    },
    { headers: kept?.headers },
  );
}

const answerForm = z.object({ message: requiredText(6000) });

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  if (!visit.endedSession) requireResident(visit);
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireResident(visit);
  const { house, actor, landlord, now, requestId, t } = visit;
  const id = args.params.id ?? '';
  found(await hearingFor(house.store.read, { leaseIds: leasesOfParty(visit), id }));
  const parsed = parseForm(answerForm, { fields, t });
  if (!parsed.ok) return formAgain(parsed.form);
  await countTry(house, 'hearingOfAccount', actor.accountId);
  await answerHearing(house, { actor, landlord, hearingId: id, ...parsed.value, now, requestId });
  return seeOtherWithFlash(house, { location: paths.myHearing(id), flash: 'disturbances.hearing.sent' });
}

export default function Hearing() {
  const words = useTexts().disturbances.hearing;
  const formats = useFormats();
  const { hearing, answers, now, locale, timeZone, canAnswer, keptForm } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form ?? keptForm ?? undefined;
  const due = formats.date(hearing.answerBy);
  return (
    <Page eyebrow={words.eyebrow(numberOf.hearing(hearing.number))} title={words.title} lead={words.lead}>
      <Section title={words.allegedTitle}>
        <AllegedList alleged={hearing.alleged} locale={locale} timeZone={timeZone} />
        <p>
          <a href={paths.helpDisturbance()}>{words.help}</a>
        </p>
      </Section>
      {canAnswer && (
        <Section title={words.answer}>
          <p>
            <strong>{hearing.answerBy < now ? words.late(due) : words.answerBy(due)}</strong>
          </p>
          <PostForm {...form}>
            <TextArea name="message" label={words.answer} hint={words.answerHint} rows={6} />
            <SubmitButton>{words.send}</SubmitButton>
          </PostForm>
        </Section>
      )}
      {answers.length > 0 && (
        <Section title={words.answersTitle}>
          <Timeline>
            {answers.map(({ id, name, text, at }) => (
              <TimelineItem
                key={id}
                title={name}
                time={formats.dateTime(at)}
                dateTime={at.toISOString()}
                kind="message"
              >
                <p className="as-written">{text}</p>
              </TimelineItem>
            ))}
          </Timeline>
        </Section>
      )}
      <Section title={words.talkTitle}>
        <p>{words.talkText}</p>
        <p>
          <a href={paths.newAppointment({ reason: 'other' })}>{words.talkLink}</a>
        </p>
      </Section>
      <Section title={words.secretTitle}>
        <p>{words.secretText}</p>
      </Section>
    </Page>
  );
}
