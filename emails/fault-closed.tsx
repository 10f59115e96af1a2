import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { FaultFacts } from './fault-facts';
import { fault, sampleFault } from './fields';
import { Action, Paragraph, Title } from './parts';

export const faultClosed = defineLetter({
  name: 'fault-closed',
  data: z.object({ fault, because: z.enum(['confirmed', 'silence']) }),
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.closed.subject(data.fault.number),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.faults.closed;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.because[data.because]}</Paragraph>
        <FaultFacts context={context} fault={data.fault} />
        <Paragraph>{t.again}</Paragraph>
        <Action context={context} path={paths.myFault(data.fault.id)} label={texts.faults.open} />
      </>
    );
  },
  sample: { fault: sampleFault, because: 'confirmed' },
});
