import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { shortText } from './fields';
import { Action, Facts, Paragraph, Title } from './parts';

const WHAT = ['asked', 'accepted', 'declined', 'approved', 'rejected', 'revoked', 'ended'] as const;

/** To either of the two: what has become of it. Reasons and questions stand in the portal alone. */
export const authorizationNews = defineLetter({
  name: 'authorization-news',
  data: z.object({
    id: z.string().min(1),
    reference: z.string().regex(/^[0-9A-Z]{9}$/),
    what: z.enum(WHAT),
    role: z.enum(['principal', 'attorney']),
    /** Name of the other one. */
    other: shortText,
    validUntil: z.iso.date().nullable(),
    /** Of a question: after this day it lapses. */
    answerBy: z.iso.date().nullable().default(null),
  }),
  why: 'authorization',
  subject: ({ data, texts }) => texts.authorizations.news[data.what].subject(shown(data.reference)),
  Body: (context) => {
    const { data, texts, formats } = context;
    const { news, facts, open, until, answerBy, noAccount } = texts.authorizations;
    const words = news[data.what];
    return (
      <>
        <Title>{words.heading}</Title>
        <Facts
          facts={[
            [facts.reference, shown(data.reference)],
            ...(data.other ? [[facts[data.role], data.other] as [string, string]] : []),
          ]}
        />
        <Paragraph>{words[data.role]}</Paragraph>
        {data.answerBy && <Paragraph>{answerBy(formats.date(data.answerBy))}</Paragraph>}
        {data.what === 'approved' && data.validUntil && <Paragraph>{until(formats.date(data.validUntil))}</Paragraph>}
        {data.what === 'approved' && data.role === 'attorney' && <Paragraph>{noAccount}</Paragraph>}
        <Action context={context} path={paths.myAuthorization(data.id)} label={open} />
      </>
    );
  },
  sample: {
    id: 'sample0authorization000000',
    reference: '4F7K2M9XH',
    what: 'approved',
    role: 'attorney',
    other: 'Maija Esimerkki',
    validUntil: '2027-06-30',
    answerBy: null,
  },
});

function shown(reference: string): string {
  return reference.replace(/(.{3})(?=.)/g, '$1-');
}
