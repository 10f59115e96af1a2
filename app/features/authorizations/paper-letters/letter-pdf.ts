import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { answerWithPdf } from '~/pdf/answer.server';
import { makePdf } from '~/pdf/make-pdf.server';
import { openLetter } from './letter-page.server';

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { read, language, write } = await openLetter(visit, args.params.id ?? '');
  const { title } = textsFor(language).authorizationLetters.paper;
  const about = { title, locale: language, landlord: visit.landlord.settings, now: read.letter.writtenAt };
  return answerWithPdf({ name: 'letter.pdf', bytes: await makePdf(about, write) });
}
