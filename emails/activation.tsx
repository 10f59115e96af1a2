import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant, token } from './fields';
import { Action, Paragraph, Title } from './parts';

/** ID-5. Mail scanners open links, so opening it does nothing, and the letter says so. */
export const activation = defineLetter({
  name: 'activation',
  data: z.object({ token, linkValidUntil: instant, occasion: z.enum(['registered', 'asked-again']) }),
  why: 'account',
  subject: ({ texts }) => texts.account.activation.subject,
  Body: (context) => {
    const { data, formats } = context;
    const t = context.texts.account.activation;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.occasion[data.occasion]}</Paragraph>
        <Paragraph>{t.how}</Paragraph>
        <Action context={context} path={paths.activate(data.token)} label={t.button} />
        <Paragraph>{t.validUntil(formats.dateTime(data.linkValidUntil))}</Paragraph>
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { token: 'sample', linkValidUntil: '2026-11-24T08:42:00Z', occasion: 'registered' },
});
