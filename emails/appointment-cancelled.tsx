import { z } from 'zod';
import { paths } from '~/paths';
import { moment, sampleVisit, VisitFacts, visit, visitEvent } from './appointment-facts';
import { cancelledFile } from './calendar';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

export const appointmentCancelled = defineLetter({
  name: 'appointment-cancelled',
  data: z.object({ visit, by: z.enum(['person', 'desk']) }),
  why: 'appointment',
  subject: (context) => context.texts.appointments.cancelled.subject(moment(context, context.data.visit.from)),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.appointments.cancelled;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{data.by === 'desk' ? t.byDesk : t.byPerson}</Paragraph>
        <VisitFacts context={context} visit={{ ...data.visit, bring: [] }} />
        <Paragraph>{texts.appointments.calendarRemoves}</Paragraph>
        <Action context={context} path={paths.newAppointment()} label={t.button} />
      </>
    );
  },
  attachments: (context) => {
    const summary = context.texts.appointments.calendarSummary(context.landlord.name);
    return [cancelledFile(context, visitEvent(context.data.visit, summary))];
  },
  sample: { visit: { ...sampleVisit, sequence: 1 }, by: 'person' },
});
