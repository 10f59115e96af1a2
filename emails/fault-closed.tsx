import { z } from 'zod';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, sampleFault } from './fields';
import { Paragraph, Title } from './parts';

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
        <OpenFault context={context} fault={data.fault} />
      </>
    );
  },
  sample: { fault: sampleFault, because: 'confirmed' },
});
