import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { disturbance, sampleDisturbance } from './disturbance-facts';
import { Action, Facts, Paragraph, Title } from './parts';

/** To who reported: that there is something to read. */
export const disturbanceNews = defineLetter({
  name: 'disturbance-news',
  data: z.object({ ...disturbance, what: z.enum(['update', 'closed', 'reopened', 'quiet']) }),
  why: 'resident',
  subject: ({ data, texts }) => texts.disturbances.news[data.what].subject(data.number),
  Body: (context) => {
    const { data, texts } = context;
    const { news, facts, open } = texts.disturbances;
    return (
      <>
        <Title>{news[data.what].heading}</Title>
        <Facts facts={[[facts.number, data.number]]} />
        <Paragraph>{news[data.what].body}</Paragraph>
        <Action context={context} path={paths.myDisturbance(data.id)} label={open} />
      </>
    );
  },
  sample: { ...sampleDisturbance, what: 'update' },
});
