import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Country } from '~/lib/holidays';
import type { PdfPage } from '~/pdf/page';
import type { Alleged, LetterToOtherSide } from '~db/schema/disturbances';
import { allegedLines } from './alleged-lines';
import { numberOf } from './rules';

export type PaperLetter = {
  number: number;
  kind: LetterToOtherSide;
  locale: Locale;
  alleged: readonly Alleged[];
  names: readonly string[];
  address: string;
  /** "00990 Helsinki" */
  postal: string | null;
  meetingAt: Date | null;
  meetingPlace: string | null;
  answerBy: Date | null;
  words: string | null;
  writtenAt: Date;
  /** The hearing where they can answer in the portal, if one had been opened by then. */
  hearing: number | null;
};

export type LetterSender = { name: string; country: Country; timeZone: string; phone: string };

/** DI-2, DI-8: paper to the other side, in its own language. Everything on it comes from these facts and no others. */
export function letterPaper(letter: PaperLetter, sender: LetterSender): (page: PdfPage) => void {
  const { letters } = textsFor(letter.locale).disturbances;
  const formats = formatsFor(letter.locale, sender.timeZone);
  const words = letters[letter.kind];
  return (page) => {
    page.address(
      [...letter.names, letter.address, ...(letter.postal ? [letter.postal] : [])],
      [
        { label: letters.date, value: formats.date(letter.writtenAt) },
        { label: letters.reference, value: numberOf.hearing(letter.number) },
      ],
    );
    page.heading(words.title, 1);
    page.paragraph({ text: letters.concerns(letter.address), style: 'strong' });
    for (const paragraph of words.body) page.paragraph(paragraph);
    if (letter.meetingAt) {
      const place = letter.meetingPlace ? [{ label: letters.meetingPlace, value: letter.meetingPlace }] : [];
      page.facts([{ label: letters.meetingAt, value: formats.dateTime(letter.meetingAt) }, ...place]);
    }
    page.heading(letters.allegedTitle, 2);
    page.list(allegedLines(letter.alleged, { locale: letter.locale, timeZone: sender.timeZone }));
    if (letter.words) page.paragraph(letter.words);
    if (letter.kind === 'warning') {
      page.paragraph(letters.warning.law[sender.country]);
      page.paragraph(letters.warning.help);
    }
    if (letter.answerBy) page.paragraph({ text: words.answerBy(formats.date(letter.answerBy)), style: 'strong' });
    const phone = formats.phone(sender.phone);
    page.paragraph(
      letter.hearing ? letters.answerInPortal(numberOf.hearing(letter.hearing), phone) : letters.answer(phone),
    );
    page.paragraph(letters.secret);
    page.paragraph(`${letters.regards}\n${sender.name}`);
    if (letter.kind === 'warning') {
      page.heading(letters.receipt, 2);
      page.fields([{ label: letters.receiptDate }, { label: letters.receiptName }]);
    }
  };
}
