import type { ReactNode } from 'react';
import { assuranceOf } from '~/features/identity/assurance';
import { useFormats, useTexts } from '~/i18n/use-texts';
import type { ExtractRow, FieldName } from './row';

const DAYS: readonly FieldName[] = ['startsOn', 'endsOn', 'lastDay', 'wantedOn'];

/** Fields and codes of the extract as a person reads them. A code without words is shown as it is. */
export function useWords() {
  const t = useTexts();
  const formats = useFormats();
  const words = t.extract;
  const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...words.codes,
    language: t.identity.profile.languages,
  };

  const label = (field: FieldName): string => words.fields[field];

  const inWords = (field: FieldName, row: ExtractRow): ReactNode => {
    const value = row[field];
    if (value === null || value === undefined) return null;
    if (field === 'who') return whoIn(row);
    if (field === 'question') return words.fields[value as FieldName] ?? value;
    if (field === 'answer') return answerIn(row);
    if (value instanceof Date) return formats.dateTime(value);
    if (typeof value === 'boolean') return yesOrNo(value);
    if (typeof value === 'number') return formats.number(value);
    if (typeof value === 'string') return text(field, value);
    return value.map((item) => (typeof item === 'string' ? <Line key={item}>{text(field, item)}</Line> : null));
  };

  /** Staff by name and duty; who has left is staff all the same. */
  const whoIn = ({ who, staffName, duties }: ExtractRow): string => {
    const name = typeof staffName === 'string' ? staffName : (codes.who?.[String(who)] ?? String(who));
    const ofDuties = Array.isArray(duties) ? duties.map((duty) => codes.duties?.[String(duty)] ?? String(duty)) : [];
    return [name, ...ofDuties].join(', ');
  };

  const answerIn = ({ question, answer }: ExtractRow): string => {
    if (answer === 'yes' || answer === 'no') return yesOrNo(answer === 'yes');
    return codes[String(question)]?.[String(answer)] ?? String(answer);
  };

  const yesOrNo = (value: boolean): string => (value ? words.yes : words.no);

  const text = (field: FieldName, value: string): ReactNode => {
    if (field === 'photo' || field === 'photos') return <a href={pathIn(value)}>{words.fields.photo}</a>;
    if (DAYS.includes(field)) return formats.date(value);
    if (field === 'phone') return formats.phone(value);
    if (field === 'assurance') return words.codes.assurance[assuranceOf(value)];
    if (field === 'action') return actionIn(value);
    return codes[field]?.[value] ?? value;
  };

  const actionIn = (action: string): string => {
    const known = codes.action?.[action];
    if (known) return known;
    const event = action.startsWith('fault.') ? codes.event?.[action.slice('fault.'.length)] : undefined;
    return event ? words.faultAction(event) : `${words.otherAction} (${action})`;
  };

  return { label, inWords };
}

function Line({ children }: { children: ReactNode }) {
  return (
    <>
      {children}
      <br />
    </>
  );
}

/** The file has whole addresses; the page stays in the portal. */
function pathIn(address: string): string {
  return new URL(address).pathname;
}
