import type { PortalTexts } from '~/i18n';
import type { Formats } from '~/i18n/formats';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { hours, minutes } from '~/lib/time';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import { numberOf } from '../rules';
import type { ClosedTask, OpenTask } from './tasks.server';

/** DI-4: above everything else at the desk, with their clocks. */
export function Tasks({ tasks, now }: { tasks: readonly OpenTask[]; now: Date }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.disturbanceDesk.violence;
  if (tasks.length === 0) return null;
  return (
    <Section title={words.listTitle}>
      <Cards>
        {tasks.map((task) => {
          const isLate = task.actedAt === null && task.dueAt < now;
          return (
            <CaseCard
              key={task.id}
              href={paths.adminDisturbanceTask(task.id)}
              title={words.eyebrow(numberOf.violence(task.number))}
              meta={task.owner ? t.disturbanceDesk.owner(task.owner) : t.disturbanceDesk.nobody}
              tone={isLate ? 'late' : 'soon'}
              tag={<Tag tone={isLate ? 'late' : 'waiting'}>{clockWords(task, { now, t, formats })}</Tag>}
            />
          );
        })}
      </Cards>
    </Section>
  );
}

/** With what came of them. */
export function ClosedTasks({ tasks }: { tasks: readonly ClosedTask[] }) {
  const { disturbanceDesk } = useTexts();
  const formats = useFormats();
  const words = disturbanceDesk.violence;
  const outcomes: Record<string, string> = words.close.outcomes;
  if (tasks.length === 0) return null;
  return (
    <Section title={words.closedTitle}>
      <ul>
        {tasks.map(({ id, number, closedAt, outcome }) => (
          <li key={id}>
            <a href={paths.adminDisturbanceTask(id)}>{words.eyebrow(numberOf.violence(number))}</a>
            {closedAt && `, ${formats.date(closedAt)}`}
            {outcome && `: ${outcomes[outcome] ?? outcome}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}

type Clock = { dueAt: Date; actedAt: Date | null };

/** How long is left, or how late it is. */
export function clockWords(
  { dueAt, actedAt }: Clock,
  { now, t, formats }: { now: Date; t: PortalTexts; formats: Formats },
) {
  const words = t.disturbanceDesk.violence;
  if (actedAt) return words.acted(formats.dateTime(actedAt));
  if (dueAt < now) return words.late(formats.dateTime(dueAt));
  const left = dueAt.getTime() - now.getTime();
  const inWords =
    left >= hours(1) ? words.hours(Math.floor(left / hours(1))) : words.minutes(Math.ceil(left / minutes(1)));
  return words.due(formats.dateTime(dueAt), inWords);
}
