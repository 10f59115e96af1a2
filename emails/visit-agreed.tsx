import { z } from 'zod';
import { visitFile } from './calendar';
import { defineLetter } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, instant, pathOfFault, sampleFault } from './fields';
import { Paragraph, Title } from './parts';

/** `change` tells a first time from a moved one; `sequence` grows with every change of the visit, cancellations too. */
export const visitAgreed = defineLetter({
  name: 'visit-agreed',
  data: z.object({
    fault,
    from: instant,
    to: instant,
    masterKey: z.enum(['yes', 'no']),
    change: z.enum(['agreed', 'moved']),
    sequence: z.number().int().min(0),
    agreedAt: instant,
  }),
  why: 'fault',
  subject: ({ data, texts }) => {
    const t = texts.faults.visit;
    return data.change === 'moved' ? t.movedSubject(data.fault.number) : t.subject(data.fault.number);
  },
  Body: (context) => {
    const { data, formats, texts } = context;
    const t = texts.faults.visit;
    return (
      <>
        <Title>{data.change === 'moved' ? t.movedHeading : t.heading}</Title>
        <Paragraph>
          <strong>{t.intro(formats.onWeekdayDate(data.from), formats.timeRange(data.from, data.to))}</strong> {t.window}
        </Paragraph>
        <Paragraph>{texts.faults.masterKey[data.masterKey]}</Paragraph>
        <FaultFacts context={context} fault={data.fault} />
        <Paragraph>{t.calendar}</Paragraph>
        <Paragraph>{data.fault.followed === 'in-portal' ? t.change : t.changeByPhone}</Paragraph>
        <OpenFault context={context} fault={data.fault} />
      </>
    );
  },
  attachments: (context) => {
    const { fault, from, to, sequence, agreedAt } = context.data;
    const summary = context.texts.faults.visit.calendarSummary(fault.number);
    const path = pathOfFault(fault);
    return [visitFile(context, { faultId: fault.id, path, from, to, sequence, stamp: agreedAt, summary })];
  },
  sample: {
    fault: sampleFault,
    from: '2026-11-24T07:00:00Z',
    to: '2026-11-24T10:00:00Z',
    masterKey: 'no',
    change: 'agreed',
    sequence: 0,
    agreedAt: '2026-11-23T08:42:00Z',
  },
});
