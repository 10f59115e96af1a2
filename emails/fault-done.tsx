import { z } from 'zod';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, instant, longText, sampleFault } from './fields';
import { Paragraph, Quote, Title } from './parts';

/** FR-9: is it fixed? The answer is given on the page; a link alone answers nothing. */
export const faultDone = defineLetter({
  name: 'fault-done',
  data: z.object({ fault, note: longText.optional(), closesAt: instant }),
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.done.subject(data.fault.number),
  Body: (context) => {
    const { data, formats, texts } = context;
    const t = texts.faults.done;
    const silence = data.fault.followed === 'in-portal' ? t.silence : t.silenceByPhone;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        {data.note && <Quote title={texts.faults.quote.propertyService} text={data.note} />}
        <FaultFacts context={context} fault={data.fault} />
        <OpenFault context={context} fault={data.fault} label={t.button} />
        <Paragraph>{silence(formats.date(data.closesAt))}</Paragraph>
      </>
    );
  },
  sample: { fault: sampleFault, note: 'The cartridge was changed.', closesAt: '2026-12-01T10:00:00Z' },
});
