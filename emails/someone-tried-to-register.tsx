import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { Action, Paragraph, Title } from './parts';

/** The page answers as if the address were free; only its owner learns that it is not. No link here changes anything. */
export const someoneTriedToRegister = defineLetter({
  name: 'someone-tried-to-register',
  data: z.object({}),
  why: 'account',
  subject: ({ texts }) => texts.account.someoneTriedToRegister.subject,
  Body: (context) => {
    const t = context.texts.account.someoneTriedToRegister;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        <Paragraph>{t.you}</Paragraph>
        <Action context={context} path={paths.login()} label={t.button} />
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: {},
});
