import { z } from 'zod';
import { paths } from '~/paths';
import { moment, sampleVisit, VisitFacts, visit, visitEvent } from './appointment-facts';
import { cancelledFile } from './calendar';
import { defineLetter } from './define';
import { instant } from './fields';
import { Action, Facts, Paragraph, Title } from './parts';

/** AP-6: the time had to be taken back. What was told is kept; only a new time is to be chosen. */
export const appointmentDisplaced = defineLetter({
  name: 'appointment-displaced',
  data: z.object({ visit, freeTimes: z.array(instant).max(5) }),
  why: 'appointment',
  subject: (context) => context.texts.appointments.displaced.subject(moment(context, context.data.visit.from)),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.appointments.displaced;
    const times = data.freeTimes.map((at) => moment(context, at)).join('; ');
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        <VisitFacts context={context} visit={{ ...data.visit, bring: [] }} />
        <Paragraph>{t.next}</Paragraph>
        {data.freeTimes.length > 0 && <Facts facts={[[texts.appointments.facts.freeTimes, times]]} />}
        <Action context={context} path={paths.appointment(data.visit.token)} label={t.button} />
        <Paragraph>{texts.appointments.calendarRemoves}</Paragraph>
      </>
    );
  },
  attachments: (context) => {
    const summary = context.texts.appointments.calendarSummary(context.landlord.name);
    return [cancelledFile(context, visitEvent(context.data.visit, summary))];
  },
  sample: { visit: { ...sampleVisit, sequence: 1 }, freeTimes: ['2026-11-26T10:00:00Z', '2026-11-26T10:30:00Z'] },
});
