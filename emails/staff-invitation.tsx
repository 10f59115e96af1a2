import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant, token } from './fields';
import { Action, Paragraph, Title } from './parts';

/** Opening the link does nothing; what it leads to is a form. */
export const staffInvitation = defineLetter({
  name: 'staff-invitation',
  data: z.object({ token, linkValidUntil: instant, occasion: z.enum(['invited', 'new-link']) }),
  why: 'staff',
  subject: ({ texts, data }) => texts.staff.invitation.subject[data.occasion],
  Body: (context) => {
    const { data, formats } = context;
    const t = context.texts.staff.invitation;
    return (
      <>
        <Title>{t.subject[data.occasion]}</Title>
        <Paragraph>{t.text[data.occasion]}</Paragraph>
        <Paragraph>{t.phone}</Paragraph>
        <Action context={context} path={paths.staffInvitation(data.token)} label={t.button} />
        <Paragraph>{t.validUntil(formats.dateTime(data.linkValidUntil))}</Paragraph>
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { token: 'sample', linkValidUntil: '2026-11-24T08:42:00Z', occasion: 'invited' },
});
