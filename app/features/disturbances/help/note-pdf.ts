import type { LoaderFunctionArgs } from '@remix-run/node';
import { visitOf } from '~/http/visit.server';
import { textsFor } from '~/i18n';
import { startOfDay } from '~/lib/time';
import { answerWithPdf } from '~/pdf/answer.server';
import { keptPdf } from '~/pdf/kept.server';
import { makePdf } from '~/pdf/make-pdf.server';
import { noteFor } from './note.server';
import { notePaper } from './note-paper';

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const note = noteFor(visit);
  const { title } = textsFor(note.language).disturbances.note;
  const now = startOfDay(visit.today, visit.landlord.settings.timeZone);
  const about = { title, locale: note.language, layout: 'poster', landlord: null, now } as const;
  const bytes = await keptPdf({ paper: 'note', note, now }, () => makePdf(about, notePaper(note)));
  return answerWithPdf({ name: 'note.pdf', bytes });
}
