import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { blocksOf } from '~/pdf/page';
import { PaperOnScreen } from '~/pdf/paper-on-screen';
import { ButtonLink } from '~/ui/button';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { letterPaper } from '../letter-paper';
import { DESK } from '../owner.server';
import { numberOf } from '../rules';
import { readLetter } from './letter-page.server';

export const meta = titled((t) => t.disturbances.letters.reference);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  return readLetter(visit, args.params.id ?? '');
}

/** What the PDF holds, with the way to it and back to the case; printed as a page, the letter alone. */
export default function Letter() {
  const { letterPage, acts } = useTexts().disturbanceDesk;
  const { caseId, letter, sender } = useLoaderData<typeof loader>();
  return (
    <div className="only-sheet">
      <Page
        title={`${acts.letter.kinds[letter.kind]}, ${numberOf.hearing(letter.number)}`}
        backHref={paths.adminDisturbance(caseId)}
        backLabel={letterPage.back}
      >
        <div className="not-printed stack">
          <p>{letterPage.print}</p>
          <ButtonLink variant="primary" href={paths.adminDisturbanceLetterPdf(letter.id)}>
            {letterPage.pdf}
          </ButtonLink>
        </div>
        <PaperOnScreen blocks={blocksOf(letterPaper(letter, sender))} locale={letter.locale} sender={sender.name} />
      </Page>
    </div>
  );
}
