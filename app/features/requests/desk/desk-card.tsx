import { useFormats, useTexts } from '~/i18n/use-texts';
import { daysBetween } from '~/lib/time';
import { paths } from '~/paths';
import { CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag, type TagTone } from '~/ui/tag';
import { numberOf } from '../rules';
import type { DeskLine } from './queries.server';

/** A request at a glance: what, whose, how long it has waited and who has it. */
export function DeskCard({ line, today }: { line: DeskLine & { waitingOn: string }; today: string }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.requestDesk;
  const { states } = t.requests;
  const days = daysBetween(line.waitingOn, today);
  const wait = days > 0 ? words.waitsFor(days) : words.waitsToday;
  return (
    <CaseCard
      href={paths.adminRequest(line.id)}
      title={t.requests.acts[line.act].name}
      meta={dotted(
        line.address,
        line.actedByName === line.principalName
          ? line.principalName
          : words.byFor(line.actedByName, line.principalName),
        line.lastDay && t.requests.list.lastDay(formats.date(line.lastDay)),
        numberOf(line.number),
        line.open && (line.assignee === null ? words.nobody : words.has(line.assignee)),
      )}
      tag={
        <>
          <Tag tone={toneOf(line)}>{line.turn === 'others' ? states.others : states[line.status]}</Tag>
          {line.open && <Tag>{wait}</Tag>}
          {line.closedAt && <Tag>{formats.date(line.closedAt)}</Tag>}
        </>
      }
      level={2}
    />
  );
}

function toneOf({ status, turn, open }: DeskLine): TagTone {
  if (!open) return status === 'done' ? 'done' : 'neutral';
  if (turn !== 'desk') return 'waiting';
  return status === 'received' ? 'yours' : 'info';
}
