import type { TodaysVisit } from '~/features/appointments/today.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { type CountLink, Counts } from '~/ui/counts';
import { dotted } from '~/ui/dotted';
import { Section } from '~/ui/page';
import { Tag } from '~/ui/tag';
import type { Waiting } from './waiting.server';

/** The most pressing first; what does not wait is not mentioned. */
export function WaitingCounts({ waiting }: { waiting: Waiting }) {
  const t = useTexts().admin;
  const { disturbances, requests, powers, powerLetters, unmatched, imports } = waiting;
  if (Object.values(waiting).every((mine) => mine === null)) return null;
  const items: (CountLink | false | null)[] = [
    disturbances && {
      href: paths.adminDisturbances(),
      count: disturbances.tasks,
      label: t.tasks(disturbances.tasks),
      tag: disturbances.tasksLate > 0 && <Tag tone="late">{t.late(disturbances.tasksLate)}</Tag>,
    },
    requests && {
      href: paths.adminRequests(),
      count: requests.waiting,
      label: t.requests(requests.waiting),
      tag: requests.unclaimed > 0 && <Tag>{t.unclaimed(requests.unclaimed)}</Tag>,
    },
    powers !== null && { href: paths.adminAuthorizations(), count: powers, label: t.powers(powers) },
    powerLetters !== null && {
      href: paths.adminAuthorizationLetters(),
      count: powerLetters,
      label: t.powerLetters(powerLetters),
    },
    disturbances && counted('waiting', disturbances.waiting, t.unread),
    disturbances && counted('owed', disturbances.owed, t.owed),
    disturbances && counted('steps', disturbances.steps, t.steps),
    disturbances && { href: paths.adminNewTenants(), count: disturbances.signs, label: t.signs(disturbances.signs) },
    disturbances && { href: paths.adminNewTenants(), count: disturbances.papers, label: t.papers(disturbances.papers) },
    unmatched && {
      href: paths.adminIdentifications(),
      count: unmatched.isMore ? t.atLeast(unmatched.count) : unmatched.count,
      label: t.unmatched(unmatched.count),
    },
    imports !== null && { href: paths.adminRegister(), count: imports, label: t.imports(imports) },
  ];
  const shown = items.filter((item) => item !== false && item !== null).filter(({ count }) => count !== 0);
  return (
    <Section title={t.waitingTitle}>
      {shown.length > 0 ? <Counts items={shown} /> : <p className="quiet">{t.nothingWaits}</p>}
    </Section>
  );
}

function counted(view: string, count: number, label: (n: number) => string): CountLink {
  return { href: paths.adminDisturbances({ view }), count, label: label(count) };
}

/** More than this is looked at on the day's own page. */
const MOST_SHOWN = 12;

export function TodaysVisits({ visits }: { visits: TodaysVisit[] }) {
  const { admin: t, appointments } = useTexts();
  const left = visits.length - MOST_SHOWN;
  return (
    <Section title={t.todayTitle} aside={<a href={paths.adminAppointments()}>{t.toDay}</a>}>
      {visits.length === 0 ? (
        <p className="quiet">{t.nobodyToday}</p>
      ) : (
        <ul className="agenda">
          {visits.slice(0, MOST_SHOWN).map((visit) => (
            <li key={visit.id}>
              <span className="agenda__time">{visit.time}</span>
              <span className="agenda__what">
                <a href={paths.adminAppointment(visit.id)}>{visit.name || appointments.desk.noName}</a>
                <span className="agenda__more">
                  {dotted(
                    visit.queueNumber !== null && appointments.desk.number(visit.queueNumber),
                    visit.reason,
                    visit.place,
                  )}
                </span>
              </span>
              {visit.status !== 'booked' && (
                <Tag tone={visit.status === 'arrived' ? 'waiting' : 'info'}>{appointments.status[visit.status]}</Tag>
              )}
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p>{t.more(left)}</p>}
    </Section>
  );
}
