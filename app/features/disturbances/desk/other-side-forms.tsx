import { localeNames, locales } from '~/i18n/locale';
import { useLocale, useTexts } from '~/i18n/use-texts';
import { DateTimeField, Radios, Select, TextArea, TextField } from '~/ui/form';
import { numberOf } from '../rules';
import { ActForm } from './act-form';
import type { Act } from './case-acts';
import type { CasePage } from './case-page.server';
import { LETTERS, METHODS } from './form';

/** Shut where nothing could be sent, or where it could reach who reported. */
export function OtherSideForms({ page, ...act }: Act & { page: CasePage }) {
  const words = useTexts().disturbanceDesk.acts;
  const locale = useLocale();
  if (!page.isRented || page.sameHome) return null;
  const unserved = page.letters.filter(({ servedAt }) => servedAt === null);
  return (
    <>
      <ActForm {...act} intent="hear" title={words.hear.title} send={words.hear.send}>
        <p>{words.hear.text}</p>
      </ActForm>
      <ActForm {...act} intent="letter" title={words.letter.title} send={words.letter.send}>
        <Radios
          name="letter"
          label={words.letter.kind}
          options={LETTERS.map((value) => ({ value, label: words.letter.kinds[value] }))}
        />
        <Select
          name="language"
          label={words.letter.language}
          options={locales.map((value) => ({ value, label: localeNames[value] }))}
          defaultValue={locale}
          width="short"
        />
        <DateTimeField name="meetingAt" label={words.letter.meetingAt} optional />
        <TextField name="meetingPlace" label={words.letter.meetingPlace} optional />
        <TextArea name="words" label={words.letter.words} hint={words.letter.wordsHint} rows={4} optional />
      </ActForm>
      {unserved.length > 0 && (
        <ActForm {...act} intent="serve" title={words.serve.title} send={words.serve.send}>
          <Select
            name="letter"
            label={words.serve.letter}
            options={unserved.map(({ id, number, kind }) => ({
              value: id,
              label: `${numberOf.hearing(number)}, ${words.letter.kinds[kind]}`,
            }))}
          />
          <Radios
            name="method"
            label={words.serve.method}
            options={METHODS.map((value) => ({ value, label: words.serve.methods[value] }))}
          />
          <DateTimeField name="servedAt" label={words.serve.at} />
          <TextField name="note" label={words.serve.note} optional />
        </ActForm>
      )}
    </>
  );
}
