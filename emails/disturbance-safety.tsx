import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** DI-5: to new tenants, when the lease is signed and again on its first day. */
export const disturbanceSafety = defineLetter({
  name: 'disturbance-safety',
  data: z.object({ stage: z.enum(['signing', 'first-day']), emergency: z.string().regex(/^\d{3}$/) }),
  why: 'resident',
  subject: ({ data, texts }) => texts.disturbances.safety.subject[data.stage],
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.disturbances.safety;
    return (
      <>
        <Title>{t.heading[data.stage]}</Title>
        <Paragraph>{t.intro[data.stage]}</Paragraph>
        <Paragraph>{t.order(data.emergency)}</Paragraph>
        <Paragraph>{t.sign}</Paragraph>
        <Action context={context} path={paths.helpViolence()} label={t.button} />
        <Paragraph>{t.self}</Paragraph>
      </>
    );
  },
  sample: { stage: 'signing', emergency: '112' },
});
