import { useTexts } from '~/i18n/use-texts';
import { Radios } from '~/ui/form';
import { URGENCIES } from './form';

/** FR-3: asked before anything else. */
export function UrgentQuestion({ size }: { size?: 'large' }) {
  const words = useTexts().faults.report.urgent;
  const options = URGENCIES.map((value) => ({ value, label: words.options[value] }));
  return <Radios name="urgent" label={words.question} options={options} size={size} />;
}
