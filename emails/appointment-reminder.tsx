import { z } from 'zod';
import { paths } from '~/paths';
import { moment, sampleVisit, VisitFacts, visit } from './appointment-facts';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** AP-3: one day before. Without a calendar file: nothing has changed. */
export const appointmentReminder = defineLetter({
  name: 'appointment-reminder',
  data: z.object({ visit }),
  why: 'appointment',
  subject: (context) => context.texts.appointments.reminder.subject(moment(context, context.data.visit.from)),
  Body: (context) => {
    const { data, texts } = context;
    const { reminder, booked, button } = texts.appointments;
    return (
      <>
        <Title>{reminder.heading}</Title>
        <Paragraph>{reminder.intro}</Paragraph>
        <VisitFacts context={context} visit={data.visit} />
        <Paragraph>{booked.change}</Paragraph>
        <Action context={context} path={paths.appointment(data.visit.token)} label={button} />
      </>
    );
  },
  sample: { visit: sampleVisit },
});
