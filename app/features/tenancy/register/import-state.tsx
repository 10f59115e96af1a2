import { useTexts } from '~/i18n/use-texts';
import { Tag, type TagTone } from '~/ui/tag';
import type { ImportState } from '~db/schema';

const tones: Record<ImportState, TagTone> = {
  reading: 'info',
  ready: 'yours',
  refused: 'late',
  unchanged: 'neutral',
  applying: 'info',
  applied: 'done',
  outdated: 'neutral',
  discarded: 'neutral',
  failed: 'late',
};

export function StateTag({ state }: { state: ImportState }) {
  return <Tag tone={tones[state]}>{useTexts().register.states[state]}</Tag>;
}
