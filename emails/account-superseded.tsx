import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { instant } from './fields';
import { Action, Paragraph, Title } from './parts';

/** ID-1, to the old address. The new one is not told: whoever reads the old mailbox may be somebody else by now. */
export const accountSuperseded = defineLetter({
  name: 'account-superseded',
  data: z.object({ at: instant }),
  why: 'account',
  subject: ({ texts }) => texts.account.superseded.subject,
  Body: (context) => {
    const { data, formats, landlord } = context;
    const t = context.texts.account.superseded;
    return (
      <>
        <Title>{t.heading}</Title>
        <Paragraph>{t.intro(formats.dateTime(data.at))}</Paragraph>
        <Paragraph>{t.kept}</Paragraph>
        <Action context={context} path={paths.login()} label={t.button} />
        <Paragraph>{t.notYou(formats.phone(landlord.contacts.phoneService.phone))}</Paragraph>
      </>
    );
  },
  sample: { at: '2026-11-23T08:42:00Z' },
});
