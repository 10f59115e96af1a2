import { useFormats, useTexts } from '~/i18n/use-texts';
import type { Tie } from './ties.server';

/** Where somebody lives, will live or has lived, and as what. */
export function Ties({ ties }: { ties: Tie[] }) {
  const t = useTexts().residents;
  const formats = useFormats();
  return (
    <ul className="plain-list">
      {ties.map((tie) => (
        <li key={`${tie.homeId} ${tie.role} ${tie.startsOn}`}>
          {tie.address} <span className="quiet">{`(${wordsOn(tie)})`}</span>
        </li>
      ))}
    </ul>
  );

  function wordsOn({ role, minor, phase, startsOn, endsOn }: Tie): string {
    const what = minor ? t.role.minor : t.role[role];
    if (phase === 'future') return `${what}, ${t.future(formats.date(startsOn))}`;
    return phase === 'ended' && endsOn ? `${what}, ${t.ended(formats.date(endsOn))}` : what;
  }
}
