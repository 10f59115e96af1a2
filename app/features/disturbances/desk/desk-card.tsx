import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag } from '~/ui/tag';
import { numberOf } from '../rules';
import type { DeskCase } from './queries.server';

/** A case at a glance: where, who has it, and what is late. */
export function DeskCard({ one, now, today }: { one: DeskCase; now: Date; today: string }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbanceDesk;
  const { hearBy, updateDueAt, nextStepOn } = one;
  const isLate = (hearBy !== null && hearBy < now) || (updateDueAt !== null && updateDueAt < now);
  const outcomes: Record<string, string> = words.acts.close.outcomes;
  return (
    <CaseCard
      href={paths.adminDisturbance(one.id)}
      title={`${one.place}, ${t.disturbances.kinds[one.kind]}`}
      meta={dotted(
        numberOf.case(one.number),
        one.homeId === null && words.unknownHome,
        words.reporters(one.reporters),
        one.owner === null ? words.nobody : words.owner(one.owner),
        one.nextStep,
      )}
      aside={one.seriousness && words.seriousness[one.seriousness]}
      tone={one.open && isLate ? 'late' : 'plain'}
      tag={
        <>
          {!one.open && one.outcome && <Tag tone="done">{outcomes[one.outcome]}</Tag>}
          {hearBy && (
            <Tag tone={hearBy < now ? 'late' : 'yours'}>
              {(hearBy < now ? words.readLate : words.readBy)(formats.shortDate(hearBy))}
            </Tag>
          )}
          {updateDueAt && (
            <Tag tone={updateDueAt < now ? 'late' : 'neutral'}>
              {(updateDueAt < now ? words.owedLate : words.owedBy)(formats.shortDate(updateDueAt))}
            </Tag>
          )}
          {nextStepOn && (
            <Tag tone={nextStepOn < today ? 'late' : 'waiting'}>{words.stepOn(formats.shortDate(nextStepOn))}</Tag>
          )}
        </>
      }
      level={2}
    />
  );
}
