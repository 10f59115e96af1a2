import { useTexts } from '~/i18n/use-texts';
import { CallBox } from '~/ui/call-box';
import type { PlanStep } from './plan-steps';

/** The number stands at the step that says to call. */
export function Plan({ steps, emergency }: { steps: readonly PlanStep[]; emergency: string }) {
  const words = useTexts().violence;
  return (
    <ol className="plan">
      {steps.map(({ kind, title, text }) => (
        <li className="stack" key={title}>
          <h2>{title}</h2>
          {kind === 'call-police' && <CallBox title={words.callPolice(emergency)} number={emergency} size="large" />}
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}
