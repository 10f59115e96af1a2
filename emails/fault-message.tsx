import { z } from 'zod';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, longText, sampleFault } from './fields';
import { Quote, Title } from './parts';

/** A message from property service in the report's thread. */
export const faultMessage = defineLetter({
  name: 'fault-message',
  data: z.object({ fault, message: longText }),
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.message.subject(data.fault.number),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.faults.message;
    return (
      <>
        <Title>{t.heading}</Title>
        <Quote title={texts.faults.quote.propertyService} text={data.message} />
        <FaultFacts context={context} fault={data.fault} />
        <OpenFault context={context} fault={data.fault} label={t.button} />
      </>
    );
  },
  sample: { fault: sampleFault, message: 'Does the tap drip all the time?\nOr only after use?' },
});
