import { CallNow } from '~/features/home/call-now';
import { useFrame } from '~/features/home/use-frame';
import { useLocale, useTexts } from '~/i18n/use-texts';
import { Notice } from '~/ui/notice';
import { adviceOf, type Choice, findLeaf, guideTexts } from '../guide';
import type { PLACES } from './form';
import { isPhoned, wayOf } from './rules';

/** FR-3: the number that is right now, and what to do until help comes. */
export function PhoneInstead({ choice }: { choice: Choice }) {
  const words = useTexts().faults.report.phone;
  const frame = useFrame();
  const texts = guideTexts[useLocale()];
  const leaf = findLeaf(choice);
  const meanwhile = leaf && adviceOf(texts, leaf).meanwhile;
  return (
    <>
      <CallNow frame={frame} size="large" />
      {meanwhile && (
        <Notice tone="warning" title={words.meanwhile}>
          {meanwhile}
        </Notice>
      )}
    </>
  );
}

type Values = Record<string, readonly string[] | string | null | undefined>;

/** Whether what stands in the form has to be phoned in: the page then says so above everything else. */
export function phonedIn(values: Values): Choice | null {
  const value = (name: string) => [values[name] ?? []].flat()[0] || null;
  const place = value('place') as (typeof PLACES)[number] | null;
  const way = wayOf({ place, room: value('room'), item: value('item'), problem: value('problem') });
  const urgent = value('urgent');
  return (urgent !== null && urgent !== 'none') || isPhoned(way) ? way : null;
}
