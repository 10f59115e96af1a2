import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant, token } from './fields';
import { Action, Paragraph, Title } from './parts';

export const reset = defineLetter({
  name: 'reset',
  data: z.object({ token, linkValidUntil: instant }),
  why: 'account',
  subject: ({ texts }) => texts.account.reset.subject,
  Body: (context) => {
    const { data, formats } = context;
    const t = context.texts.account.reset;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro}</Paragraph>
        <Action context={context} path={paths.resetPassword(data.token)} label={t.button} />
        <Paragraph>{t.validUntil(formats.dateTime(data.linkValidUntil))}</Paragraph>
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { token: 'sample', linkValidUntil: '2026-11-24T08:42:00Z' },
});
