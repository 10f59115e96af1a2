import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { faultNumber, shortText } from './fields';
import { Action, Facts, Paragraph, Title } from './parts';

const WHAT = [
  'fault-message',
  'fault-cancelled',
  'fault-confirmed',
  'fault-joined',
  'request-message',
  'request-consent',
] as const;

/** PA-5: to the principal, of each act that no other letter tells them of with both names. */
export const actedFor = defineLetter({
  name: 'acted-for',
  data: z.object({
    what: z.enum(WHAT),
    attorney: shortText,
    principal: shortText,
    number: faultNumber,
    /** Of what it was done to. */
    id: z.string().min(1),
  }),
  why: 'authorization',
  subject: ({ data, texts }) => texts.authorizations.acted.subject(data.number),
  Body: (context) => {
    const { data, texts } = context;
    const words = texts.authorizations.acted;
    return (
      <>
        <Title>{words.heading}</Title>
        <Paragraph>{words.what[data.what](data.number)}</Paragraph>
        <Facts facts={[[words.by, texts.requests.facts.forWhom(data.attorney, data.principal)]]} />
        <Paragraph>{words.revoke}</Paragraph>
        <Action context={context} path={pathOf(data)} label={words.open} />
      </>
    );
  },
  sample: {
    what: 'fault-message',
    attorney: 'Olli Esimerkki',
    principal: 'Aava Esimerkki',
    number: 'V-1042',
    id: 'sample0fault0000000000000a',
  },
});

function pathOf({ what, id }: { what: (typeof WHAT)[number]; id: string }): string {
  return what.startsWith('fault') ? paths.myFault(id) : paths.myRequest(id);
}
