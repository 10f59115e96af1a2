import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter, type LetterContext } from './define';
import { faultNumber, shortText } from './fields';
import { Action, Facts, Paragraph, Title } from './parts';

const steps = [
  'received',
  /** To the lease's other parties: somebody has asked for something that concerns them all. */
  'filed-by-other',
  /** To the lease's other parties: somebody gives notice, and it needs them too. */
  'consent-wanted',
  'consented',
  'consent-refused',
  'asked',
  'accepted',
  'rejected',
  'done',
  'cancelled',
  /** An answer that was waited for has not come. */
  'lapsed',
] as const;

const acts = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
  'return-keys',
  'fetch-keys',
  'order-certificate',
  'renovation-permit',
  'lease-information',
  'payment-information',
] as const;

const data = z.object({
  id: z.string().min(1),
  /** P-1001 */
  number: faultNumber,
  act: z.enum(acts),
  step: z.enum(steps),
  /** YYYY-MM-DD, of a termination. */
  lastDay: z.string().optional(),
  /** YYYY-MM-DD: until when an answer is waited for. */
  answerBy: z.iso.date().optional(),
  /** The lease party it is done for. */
  principal: shortText,
  /** Whose hand it was, where that is somebody else. */
  actedBy: shortText.optional(),
});

type StepContext = LetterContext<z.output<typeof data>>;

/** A step of a service request. What somebody wrote stands in the portal alone. */
export const requestStep = defineLetter({
  name: 'request-step',
  data,
  why: 'resident',
  subject: ({ data, texts }) => texts.requests.steps[data.step].subject(data.number),
  Body: (context) => {
    const { data, texts } = context;
    const words = texts.requests;
    const isEnd = data.act.startsWith('terminate-');
    const told = isEnd && data.step === 'accepted' ? words.acceptedEnd : words.steps[data.step];
    return (
      <>
        <Title>{told.heading}</Title>
        <Facts facts={factsOf(context)} />
        <Paragraph>{told.body}</Paragraph>
        {data.answerBy && <Paragraph>{untilIn(context, data.answerBy)}</Paragraph>}
        <Action context={context} path={paths.myRequest(data.id)} label={words.open} />
      </>
    );
  },
  sample: {
    id: 'sample0request00000000000a',
    number: 'P-1042',
    act: 'terminate-parking',
    step: 'received',
    lastDay: '2026-12-31',
    principal: 'Aava Esimerkki',
    actedBy: 'Olli Esimerkki',
  },
});

function untilIn({ data, texts, formats }: StepContext, answerBy: string): string {
  const { answerBy: words } = texts.requests;
  const isNotice = data.step === 'asked' && data.act.startsWith('terminate-');
  return (isNotice ? words.notice : words.lapses)(formats.date(answerBy));
}

function factsOf({ data, texts, formats }: StepContext): [string, string][] {
  const { facts } = texts.requests;
  const { lastDay, principal, actedBy } = data;
  return [
    [facts.number, data.number],
    [facts.what, texts.requests.acts[data.act].name],
    [facts.by, actedBy ? facts.forWhom(actedBy, principal) : principal],
    ...(lastDay ? [[facts.lastDay, formats.date(lastDay)] as [string, string]] : []),
  ];
}
