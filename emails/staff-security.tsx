import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

/** A change in how a member of staff signs in. */
export const staffSecurity = defineLetter({
  name: 'staff-security',
  data: z.object({
    at: instant,
    what: z.enum([
      'password-changed',
      'second-factor-on',
      'second-factor-off',
      'passkey-added',
      'passkey-removed',
      'recovery-codes-made',
      'recovery-code-used',
      'access-ended',
    ]),
  }),
  why: 'staff',
  subject: ({ texts, data }) => texts.staff.security.subject[data.what],
  Body: (context) => {
    const { data, formats } = context;
    const t = context.texts.staff.security;
    return (
      <>
        <Title>{t.subject[data.what]}</Title>
        <Paragraph>{t.text[data.what](formats.dateTime(data.at))}</Paragraph>
        <Action context={context} path={paths.login()} label={t.button} />
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { at: '2026-11-23T08:42:00Z', what: 'password-changed' },
});
