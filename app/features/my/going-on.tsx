import type { ReactNode } from 'react';
import type { Upcoming } from '~/features/appointments/own.server';
import { StateTag } from '~/features/authorizations/authorization-card';
import { numberOf } from '~/features/disturbances/rules';
import { FaultCard } from '~/features/faults/mine/fault-card';
import type { FaultLine } from '~/features/faults/mine/queries.server';
import { ballOf } from '~/features/faults/rules';
import { RequestCard } from '~/features/requests/request-card';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { dotted } from '~/ui/dotted';
import { Tag } from '~/ui/tag';
import type { GoingOn } from './going-on.server';

/** What waits for the viewer stands above what is in somebody else's hands, whatever it is about. */
export function GoingOnCards({ goingOn }: { goingOn: GoingOn }) {
  const { hearings, faults, requests, authorizations, disturbances, appointment } = goingOn;
  const matters: { rank: number; card: ReactNode }[] = [
    ...hearings.map((hearing) => ({ rank: YOURS, card: <HearingCard key={hearing.id} hearing={hearing} /> })),
    ...faults.map((fault) => ({
      rank: rankOfFault(fault),
      card: <FaultCard key={fault.id} fault={fault} level={3} />,
    })),
    ...requests.map((line) => ({
      rank: line.isYours ? YOURS : OTHERS,
      card: <RequestCard key={line.id} line={line} level={3} />,
    })),
    ...authorizations.map((power) => ({
      rank: power.isYours ? YOURS : OTHERS,
      card: <PowerCard key={power.id} power={power} />,
    })),
    ...disturbances.map((report) => ({
      rank: report.isAsked ? YOURS : OTHERS,
      card: <DisturbanceCard key={report.id} report={report} />,
    })),
  ];
  if (appointment) {
    const rank = appointment.status === 'displaced' ? YOURS : OTHERS;
    matters.push({ rank, card: <VisitCard key={appointment.token} visit={appointment} /> });
  }
  return <Cards>{matters.sort((a, b) => a.rank - b.rank).map(({ card }) => card)}</Cards>;
}

const YOURS = 0;
const OTHERS = 1;
const SHARED = 2;

function rankOfFault({ isShared, status, waitingFor }: FaultLine): number {
  if (isShared) return SHARED;
  return ballOf(status, waitingFor) === 'resident' ? YOURS : OTHERS;
}

export function isAnythingGoingOn({ appointment, ...lists }: GoingOn): boolean {
  return appointment !== null || Object.values(lists).some((list) => list.length > 0);
}

export function VisitCard({ visit }: { visit: Upcoming }) {
  const { my: words, appointments: texts } = useTexts();
  const formats = useFormats();
  const { status, startsAt, reason, place } = visit;
  const isDisplaced = status === 'displaced';
  const when = texts.manage.at(formats.weekdayDate(startsAt), formats.time(startsAt));
  return (
    <CaseCard
      href={paths.appointment(visit.token)}
      title={isDisplaced ? texts.manage.displacedTitle : words.visit}
      meta={isDisplaced ? `${texts.manage.displacedWas} ${when}` : dotted(when, place)}
      tag={
        <Tag tone={isDisplaced ? 'yours' : 'info'}>
          {isDisplaced ? words.yourTurnTime : words.bring(texts.bringShort[reason])}
        </Tag>
      }
    />
  );
}

export function PowerCard({ power }: { power: GoingOn['authorizations'][number] }) {
  const words = useTexts().authorizations;
  const { id, kind, side, attorneyName } = power;
  return (
    <CaseCard
      href={paths.myAuthorization(id)}
      title={words.kinds[kind]}
      meta={side === 'attorney' ? null : words.list.to(attorneyName)}
      tag={<StateTag line={{ ...power, why: 'not-approved' }} />}
    />
  );
}

function HearingCard({ hearing }: { hearing: GoingOn['hearings'][number] }) {
  const { my: words, disturbances: texts } = useTexts();
  const formats = useFormats();
  return (
    <CaseCard
      href={paths.myHearing(hearing.id)}
      title={texts.hearing.title}
      meta={texts.hearing.eyebrow(numberOf.hearing(hearing.number))}
      tag={<Tag tone="yours">{words.yourTurnHearing(formats.date(hearing.answerBy))}</Tag>}
    />
  );
}

function DisturbanceCard({ report }: { report: GoingOn['disturbances'][number] }) {
  const { my: words, disturbances: texts } = useTexts();
  const formats = useFormats();
  const { id, number, open, reportedAt, updateDueAt, isAsked } = report;
  return (
    <CaseCard
      href={paths.myDisturbance(id)}
      title={words.disturbance}
      meta={dotted(texts.list.reported(formats.date(reportedAt)), numberOf.report(number))}
      tag={
        <Tag tone={isAsked ? 'yours' : 'info'}>
          {isAsked
            ? words.yourTurnQuiet
            : open && updateDueAt
              ? words.heardBy(formats.date(updateDueAt))
              : texts.list.open}
        </Tag>
      }
    />
  );
}
