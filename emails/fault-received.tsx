import { z } from 'zod';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, instant, sampleFault } from './fields';
import { Paragraph, Title } from './parts';

/** `takenUpAt` is there when the report came outside office hours (FR-6). */
export const faultReceived = defineLetter({
  name: 'fault-received',
  data: z.object({ fault, promisedBy: instant, takenUpAt: instant.optional() }),
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.received.subject(data.fault.number),
  Body: (context) => {
    const { data, formats, texts } = context;
    const t = texts.faults.received;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        <FaultFacts context={context} fault={data.fault} promisedBy={data.promisedBy} />
        {data.takenUpAt && <Paragraph>{t.takenUp(formats.onWeekdayDate(data.takenUpAt))}</Paragraph>}
        <Paragraph>{t.next}</Paragraph>
        <OpenFault context={context} fault={data.fault} />
        <Paragraph>{texts.faults.urgent(context.origin)}</Paragraph>
      </>
    );
  },
  sample: { fault: sampleFault, promisedBy: '2026-12-07T21:59:59Z', takenUpAt: '2026-11-23T06:00:00Z' },
});
