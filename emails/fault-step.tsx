import { z } from 'zod';
import { cancelledVisitFile } from './calendar';
import { defineLetter, type LetterContext } from './define';
import { FaultFacts, OpenFault } from './fault-facts';
import { fault, faultNumber, instant, longText, pathOfFault, sampleFault, shortText } from './fields';
import { Facts, Paragraph, Quote, Title } from './parts';

const note = longText.optional();
const priority = z.enum(['immediate', 'emergency', 'urgent', 'normal', 'planned']);

/** Told in one letter with many forms: they differ in a sentence or two. Visits, messages and "done" have their own. */
const step = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['accepted', 'in-progress', 'resumed', 'cancelled']) }),
  z.object({ kind: z.enum(['waiting-parts', 'waiting-contractor', 'waiting-resident', 'no-access']), note }),
  z.object({ kind: z.literal('forwarded'), to: shortText }),
  z.object({ kind: z.literal('rejected'), reason: longText, owner: shortText.optional() }),
  z.object({ kind: z.literal('duplicate'), of: faultNumber }),
  z.object({ kind: z.literal('reopened'), round: z.number().int().min(2) }),
  z.object({ kind: z.literal('priority-changed'), to: priority }),
  z.object({ kind: z.literal('promise-changed') }),
]);

const data = z.object({
  fault,
  step,
  /** Left out when nothing is promised any more. */
  promisedBy: instant.optional(),
  /** The visit in the resident's calendar that this step calls off; `sequence` is already raised. */
  cancelledVisit: z
    .object({ from: instant, to: instant, sequence: z.number().int().min(1), calledOffAt: instant })
    .optional(),
});
type StepContext = LetterContext<z.output<typeof data>>;

export const faultStep = defineLetter({
  name: 'fault-step',
  data,
  why: 'fault',
  subject: ({ data, texts }) => texts.faults.steps[data.step.kind].subject(data.fault.number),
  Body: (context) => {
    const { data, texts } = context;
    return (
      <>
        <Title>{texts.faults.steps[data.step.kind].heading}</Title>
        <Paragraph>{[sentence(context), howToAnswer(context)].filter(Boolean).join(' ')}</Paragraph>
        <Details context={context} />
        {data.cancelledVisit && <Paragraph>{texts.faults.visitCancelled}</Paragraph>}
        <FaultFacts context={context} fault={data.fault} promisedBy={data.promisedBy} />
        <OpenFault context={context} fault={data.fault} />
      </>
    );
  },
  attachments: (context) => {
    const { fault, cancelledVisit } = context.data;
    if (!cancelledVisit) return [];
    const summary = context.texts.faults.visit.calendarSummary(fault.number);
    const visit = {
      ...cancelledVisit,
      stamp: cancelledVisit.calledOffAt,
      faultId: fault.id,
      path: pathOfFault(fault),
      summary,
    };
    return [cancelledVisitFile(context, visit)];
  },
  sample: {
    fault: sampleFault,
    step: { kind: 'waiting-parts', note: 'The cartridge of the tap has been ordered.' },
    promisedBy: '2026-12-07T21:59:59Z',
  },
});

function sentence({ data, texts, formats }: StepContext): string {
  const t = texts.faults.steps;
  switch (data.step.kind) {
    case 'duplicate':
      return t.duplicate.body(data.step.of);
    case 'reopened':
      return t.reopened.body(data.step.round);
    case 'priority-changed':
      return t['priority-changed'].body(texts.faults.priority[data.step.to]);
    case 'promise-changed':
      return t['promise-changed'].body(data.promisedBy ? formats.date(data.promisedBy) : '');
    default:
      return t[data.step.kind].body;
  }
}

function howToAnswer({ data, texts }: StepContext): string {
  const { kind } = data.step;
  const isAsked = kind === 'waiting-resident' || kind === 'no-access';
  return isAsked && data.fault.followed === 'in-portal' ? texts.faults.steps[kind].answer : '';
}

/** What the worker wrote. */
function Details({ context }: { context: StepContext }) {
  const { step } = context.data;
  const t = context.texts.faults;
  if (step.kind === 'forwarded') return <Facts facts={[[t.steps.forwarded.to, step.to]]} />;
  if (step.kind === 'rejected') {
    return (
      <>
        <Quote title={t.quote.reason} text={step.reason} />
        {step.owner && <Facts facts={[[t.steps.rejected.owner, step.owner]]} />}
      </>
    );
  }
  if ('note' in step && step.note) return <Quote title={t.quote.propertyService} text={step.note} />;
  return null;
}
