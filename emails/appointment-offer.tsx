import { z } from 'zod';
import { paths } from '~/paths';
import { moment, sampleVisit, VisitFacts, visit } from './appointment-facts';
import { defineLetter } from './define';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

/** An earlier time, held for the one whose turn it is. Opening the link answers nothing. */
export const appointmentOffer = defineLetter({
  name: 'appointment-offer',
  data: z.object({ visit, offered: instant, answerBy: instant }),
  why: 'appointment',
  subject: (context) => context.texts.appointments.offer.subject(moment(context, context.data.offered)),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.appointments.offer;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>
          <strong>{t.intro(moment(context, data.offered))}</strong> {t.until(moment(context, data.answerBy))}
        </Paragraph>
        <Action context={context} path={paths.appointment(data.visit.token)} label={t.button} />
        <Paragraph>
          {t.keeps} {t.current}:
        </Paragraph>
        <VisitFacts context={context} visit={data.visit} />
      </>
    );
  },
  sample: { visit: sampleVisit, offered: '2026-11-25T06:30:00Z', answerBy: '2026-11-23T14:00:00Z' },
});
