import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { disturbance } from './disturbance-facts';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

/** To the household complained about: that there is something to answer. What it is stands in the portal. */
export const disturbanceHearing = defineLetter({
  name: 'disturbance-hearing',
  data: z.object({ ...disturbance, answerBy: instant }),
  why: 'resident',
  subject: ({ data, texts }) => texts.disturbances.hearing.subject(data.number),
  Body: (context) => {
    const { data, texts, formats } = context;
    const t = texts.disturbances.hearing;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.body}</Paragraph>
        <Paragraph>{t.answerBy(formats.date(data.answerBy))}</Paragraph>
        <Action context={context} path={paths.myHearing(data.id)} label={t.button} />
      </>
    );
  },
  sample: { id: 'sample0hearing00000000000a', number: 'K-1042', answerBy: '2026-12-07T21:59:59Z' },
});
