import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireDuty } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { answerWithPdf } from '~/pdf/answer.server';
import { makePdf } from '~/pdf/make-pdf.server';
import { DESK } from '../owner.server';
import { readTenantLetter } from './letter.server';
import { tenantPaper } from './tenant-paper';

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, ...DESK);
  const letter = await readTenantLetter(visit, args.params.id ?? '');
  const { language: locale } = letter;
  const { title } = textsFor(locale).violence.tenantLetter;
  const about = { title, locale, landlord: visit.landlord.settings, now: visit.now };
  return answerWithPdf({ name: 'letter.pdf', bytes: await makePdf(about, tenantPaper(letter)) });
}
