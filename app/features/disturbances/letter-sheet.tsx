import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Country } from '~/lib/holidays';
import type { Alleged, LetterToOtherSide } from '~db/schema/disturbances';
import { AllegedList } from './alleged-list';
import { numberOf } from './rules';

export type SheetLetter = {
  number: number;
  kind: LetterToOtherSide;
  locale: Locale;
  alleged: readonly Alleged[];
  names: readonly string[];
  address: string;
  meetingAt: Date | null;
  meetingPlace: string | null;
  answerBy: Date | null;
  words: string | null;
  writtenAt: Date;
};

type SheetProps = {
  letter: SheetLetter;
  sender: { name: string; country: Country; timeZone: string; phone: string };
};

/** DI-2, DI-8: paper to the other side, in its own language. Everything on it comes from these facts and no others. */
export function LetterSheet({ letter, sender }: SheetProps) {
  const { letters } = textsFor(letter.locale).disturbances;
  const formats = formatsFor(letter.locale, sender.timeZone);
  const words = letters[letter.kind];
  return (
    <article className="sheet stack" lang={letter.locale}>
      <p>
        <strong>{sender.name}</strong>
        <br />
        {letters.date} {formats.date(letter.writtenAt)}
        <br />
        {letters.reference} {numberOf.hearing(letter.number)}
      </p>
      <p>
        {letters.to}: {letter.names.join(', ')}
        <br />
        {letters.concerns(letter.address)}
      </p>
      <h2>{words.title}</h2>
      {words.body.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {letter.meetingAt && (
        <p>
          <strong>
            {letters.meetingAt}: {formats.dateTime(letter.meetingAt)}
          </strong>
          {letter.meetingPlace && (
            <>
              <br />
              {letters.meetingPlace}: {letter.meetingPlace}
            </>
          )}
        </p>
      )}
      <h3>{letters.allegedTitle}</h3>
      <AllegedList alleged={letter.alleged} locale={letter.locale} timeZone={sender.timeZone} />
      {letter.words && <p className="as-written">{letter.words}</p>}
      {letter.kind === 'warning' && (
        <>
          <p>{letters.warning.law[sender.country]}</p>
          <p>{letters.warning.help}</p>
        </>
      )}
      {letter.answerBy && <p>{words.answerBy(formats.date(letter.answerBy))}</p>}
      <p>{letters.answer(formats.phone(sender.phone))}</p>
      <p>{letters.secret}</p>
      {letter.kind === 'warning' && (
        <>
          <h3>{letters.receipt}</h3>
          <div className="note-lines" />
          <p>{letters.receiptDate}</p>
          <div className="note-lines" />
          <p>{letters.receiptName}</p>
        </>
      )}
    </article>
  );
}
