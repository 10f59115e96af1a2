import { z } from 'zod';
import { paths } from '~/paths';
import { defineLetter } from './define';
import { faultNumber } from './fields';
import { Action, Facts, Paragraph, Title } from './parts';

/**
 * A receipt for the public form. Anyone may type anyone's address there, so nothing that was written in the form comes
 * back in the letter: it would carry strangers' words in the landlord's name.
 */
export const faultReceivedPublic = defineLetter({
  name: 'fault-received-public',
  data: z.object({ number: faultNumber }),
  why: 'publicFault',
  subject: ({ data, texts }) => texts.faults.receivedPublic.subject(data.number),
  Body: (context) => {
    const { data, texts } = context;
    const t = texts.faults.receivedPublic;
    return (
      <>
        <Title>{t.heading}</Title>
        <Facts facts={[[texts.faults.facts.number, data.number]]} />
        <Paragraph>{t.intro}</Paragraph>
        <Paragraph>{t.next}</Paragraph>
        <Paragraph>{texts.faults.urgent(context.origin)}</Paragraph>
        <Paragraph>{t.account}</Paragraph>
        <Action context={context} path={paths.start()} label={t.button} />
        <Paragraph>{t.notYou}</Paragraph>
      </>
    );
  },
  sample: { number: 'V-1042' },
});
