import type { Locale } from '~/i18n/locale';
import type { PlanStep } from './plan-steps';

type PlanInWordsProps = { steps: readonly PlanStep[]; emergency: string; language: Locale };

/** To be read aloud: the order and the words, and nothing to press. */
export function PlanInWords({ steps, emergency, language }: PlanInWordsProps) {
  return (
    <ol className="sheet" lang={language}>
      {steps.map(({ kind, title, text }) => (
        <li key={title}>
          <strong>{kind === 'call-police' ? `${title}: ${emergency}` : title}</strong>
          <br />
          {text}
        </li>
      ))}
    </ol>
  );
}
