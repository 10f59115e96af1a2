import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { disturbance, sampleDisturbance } from './disturbance-facts';
import { Action, Facts, Paragraph, Title } from './parts';

/** To who reported; it tells of no kind, place or word of the report. */
export const disturbanceReceived = defineLetter({
  name: 'disturbance-received',
  data: z.object({ ...disturbance, updateEvery: z.number().int().min(1) }),
  why: 'resident',
  subject: ({ data, texts }) => texts.disturbances.received.subject(data.number),
  Body: (context) => {
    const { data, texts } = context;
    const { received, facts, open } = texts.disturbances;
    return (
      <>
        <Title>{received.heading}</Title>
        <Facts facts={[[facts.number, data.number]]} />
        <Paragraph>{received.intro}</Paragraph>
        <Paragraph>{received.promise(String(data.updateEvery))}</Paragraph>
        <Action context={context} path={paths.myDisturbance(data.id)} label={open} />
        <Paragraph>{received.secret}</Paragraph>
      </>
    );
  },
  sample: { ...sampleDisturbance, updateEvery: 10 },
});
