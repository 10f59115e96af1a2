import { z } from 'zod';
import { paths } from '~/paths';
import { moment, sampleVisit, VisitFacts, visit, visitEvent } from './appointment-facts';
import { publishedFile } from './calendar';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** AP-2, AP-3: the confirmation, and every later time under the same address. */
export const appointmentBooked = defineLetter({
  name: 'appointment-booked',
  data: z.object({ visit, change: z.enum(['booked', 'moved-by-person', 'moved-by-desk']) }),
  why: 'appointment',
  subject: (context) => {
    const { data, texts } = context;
    const t = data.change === 'booked' ? texts.appointments.booked : texts.appointments.moved;
    return t.subject(moment(context, data.visit.from));
  },
  Body: (context) => {
    const { data, texts } = context;
    const { booked, moved, ...t } = texts.appointments;
    return (
      <>
        <Title>{data.change === 'booked' ? booked.heading : moved.heading}</Title>
        <Paragraph>
          {data.change === 'booked' ? booked.intro : data.change === 'moved-by-desk' ? moved.byDesk : moved.byPerson}
        </Paragraph>
        <VisitFacts context={context} visit={data.visit} />
        <Paragraph>
          {booked.change} {data.change === 'booked' ? t.calendarAdds : t.calendarMoves}
        </Paragraph>
        <Action context={context} path={paths.appointment(data.visit.token)} label={t.button} />
        <Paragraph>{t.link}</Paragraph>
      </>
    );
  },
  attachments: (context) => {
    const summary = context.texts.appointments.calendarSummary(context.landlord.name);
    return [publishedFile(context, visitEvent(context.data.visit, summary))];
  },
  sample: { visit: sampleVisit, change: 'booked' },
});
