import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

export const resetDone = defineLetter({
  name: 'reset-done',
  data: z.object({ at: instant }),
  why: 'account',
  subject: ({ texts }) => texts.account.resetDone.subject,
  Body: (context) => {
    const { data, formats } = context;
    const t = context.texts.account.resetDone;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro(formats.dateTime(data.at))}</Paragraph>
        <Paragraph>{t.signedOut}</Paragraph>
        <Action context={context} path={paths.login()} label={t.button} />
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { at: '2026-11-23T08:42:00Z' },
});
