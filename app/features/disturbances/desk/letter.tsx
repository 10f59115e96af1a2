import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { LetterSheet } from '../letter-sheet';
import { DESK } from '../owner.server';
import { readLetter } from './letter-page.server';

export const meta = titled((t) => t.disturbances.letters.reference);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  return readLetter(visit, args.params.id ?? '');
}

/** On the screen with the way back to the case; on paper the letter alone. */
export default function Letter() {
  const words = useTexts().disturbanceDesk.letterPage;
  const { caseId, letter, sender } = useLoaderData<typeof loader>();
  return (
    <div className="only-sheet">
      <Page title={words.back} backHref={paths.adminDisturbance(caseId)} backLabel={words.back}>
        <p className="not-printed">{words.print}</p>
        <LetterSheet letter={letter} sender={sender} />
      </Page>
    </div>
  );
}
