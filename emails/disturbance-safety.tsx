import { Fragment } from 'react';
import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** DI-5: to new tenants, when the lease is signed and again on its first day. */
export const disturbanceSafety = defineLetter({
  name: 'disturbance-safety',
  data: z.object({
    stage: z.enum(['signing', 'first-day']),
    /** What to do, in the landlord's order. */
    steps: z.array(z.string().min(1).max(200)).min(1).max(10),
    /** It hangs in their stairwell. */
    isSignUp: z.boolean(),
  }),
  why: 'resident',
  subject: ({ data, texts }) => texts.disturbances.safety.subject[data.stage],
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.disturbances.safety;
    return (
      <>
        <Title>{t.heading[data.stage]}</Title>
        <Paragraph>{t.intro[data.stage]}</Paragraph>
        <Paragraph>
          {data.steps.map((step, at) => (
            <Fragment key={step}>
              {at > 0 && <br />}
              {at + 1}. {step}
            </Fragment>
          ))}
        </Paragraph>
        {data.isSignUp && <Paragraph>{t.sign}</Paragraph>}
        <Action context={context} path={paths.helpViolence()} label={t.button} />
        <Paragraph>{t.self}</Paragraph>
      </>
    );
  },
  sample: { stage: 'signing', steps: ['Soita poliisi: 112', 'Soita sitten naapurin ovikelloa'], isSignUp: true },
});
