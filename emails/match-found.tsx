import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** ID-11: tried again after each import. */
export const matchFound = defineLetter({
  name: 'match-found',
  data: z.object({}),
  why: 'resident',
  subject: ({ texts }) => texts.account.matchFound.subject,
  Body: (context) => {
    const t = context.texts.account.matchFound;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        <Paragraph>{t.next}</Paragraph>
        <Action context={context} path={paths.login()} label={t.button} />
      </>
    );
  },
  sample: {},
});
