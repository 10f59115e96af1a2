import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { answerWithPdf } from '~/pdf/answer.server';
import { makePdf } from '~/pdf/make-pdf.server';
import { letterPaper } from '../letter-paper';
import { DESK } from '../owner.server';
import { readLetter } from './letter-page.server';

/** To print and post. Made from what was written that day: today's is the same as tomorrow's. */
export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const { letter, sender } = await readLetter(visit, args.params.id ?? '');
  const { kind, locale, writtenAt } = letter;
  const about = {
    title: textsFor(locale).disturbances.letters[kind].title,
    locale,
    landlord: visit.landlord.settings,
    now: writtenAt,
  };
  return answerWithPdf({ name: 'letter.pdf', bytes: await makePdf(about, letterPaper(letter, sender)) });
}
