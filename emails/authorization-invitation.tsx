import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant, shortText, token } from './fields';
import { Action, Paragraph, Title } from './parts';

/** PA-3: to the one who has been chosen as attorney. The link shows the invitation; only identifying accepts it. */
export const authorizationInvitation = defineLetter({
  name: 'authorization-invitation',
  data: z.object({ token, principal: shortText, invitedUntil: instant }),
  why: 'authorization',
  subject: ({ texts }) => texts.authorizations.invitation.subject,
  Body: (context) => {
    const { data, texts, formats } = context;
    const words = texts.authorizations.invitation;
    return (
      <>
        <Title>{words.heading}</Title>
        <Paragraph>{words.who(data.principal)}</Paragraph>
        <Paragraph>{words.how}</Paragraph>
        <Paragraph>{words.until(formats.dateTime(data.invitedUntil))}</Paragraph>
        <Action context={context} path={paths.authorizationInvitation(data.token)} label={words.button} />
        <Paragraph>{words.unknown}</Paragraph>
      </>
    );
  },
  sample: {
    token: 'sample-token-of-an-invitation',
    principal: 'Maija Esimerkki',
    invitedUntil: new Date('2026-12-07T10:00:00Z'),
  },
});
