import { z } from 'zod';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, longText, sampleFault } from './fields';
import { Paragraph, Quote, Title } from './parts';

/** FR-8: with leave to use the master key, this announcement is itself the contact before the visit. */
export const faultContact = defineLetter({
  name: 'fault-contact',
  data: z.object({
    fault,
    channel: z.enum(['call', 'message', 'letter']),
    note: longText.optional(),
    masterKey: z.enum(['yes', 'no']),
  }),
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.contact.subject(data.fault.number),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.faults.contact;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.channel[data.channel]}</Paragraph>
        {data.note && <Quote title={texts.faults.quote.propertyService} text={data.note} />}
        <Paragraph>{texts.faults.masterKey[data.masterKey]}</Paragraph>
        <FaultFacts context={context} fault={data.fault} />
        {data.fault.followed === 'in-portal' && <Paragraph>{t.next}</Paragraph>}
        <OpenFault context={context} fault={data.fault} />
      </>
    );
  },
  sample: {
    fault: sampleFault,
    channel: 'message',
    note: 'We come tomorrow between 9 and 12.',
    masterKey: 'yes',
  },
});
