import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, ButtonRow } from '~/ui/button';
import { telephoneHref } from '~/ui/call-box';
import { dotted } from '~/ui/dotted';
import { HiddenField } from '~/ui/form';
import { Tag, type TagTone } from '~/ui/tag';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ShownVisit } from './day.server';
import type { DeskStep } from './visit-rules';

/** One visit at the desk: who, why, what to bring, and the next step within reach. */
export function VisitCard({ visit, action }: { visit: ShownVisit; action: string }) {
  const { desk: words } = useTexts().appointments;
  const name = visit.name || words.noName;
  return (
    <article className="card visit">
      <div className="card__head">
        <h3 className="card__title">
          {visit.time} {name}
        </h3>
        <p className="card__aside">
          {visit.queueNumber !== null ? words.number(visit.queueNumber) : visit.desk && words.deskNumber(visit.desk)}
        </p>
      </div>
      <p className="card__meta">
        {dotted(visit.reasonName, visit.email ?? (visit.via !== 'walk-in' && words.noEmail))}
        {visit.phone && (
          <>
            {' · '}
            <a href={telephoneHref(visit.phone)}>{visit.phone}</a>
          </>
        )}
      </p>
      <VisitTags visit={visit} />
      {visit.via !== 'walk-in' && (
        <p className="card__meta">
          {words.bring}: {visit.bring.join('; ')}
        </p>
      )}
      <StepButtons visit={visit} action={action} />
      <p className="screen-only">
        <a href={paths.adminAppointment(visit.id)}>
          {words.open}
          <VisuallyHidden>{words.forPerson(name)}</VisuallyHidden>
        </a>
      </p>
    </article>
  );
}

const tones: Record<ShownVisit['status'], TagTone> = {
  booked: 'neutral',
  displaced: 'yours',
  arrived: 'waiting',
  'in-service': 'info',
  served: 'done',
  'no-show': 'late',
  cancelled: 'neutral',
};

function VisitTags({ visit }: { visit: ShownVisit }) {
  const { desk: words, status: names } = useTexts().appointments;
  return (
    <div className="card__tags">
      <Tag tone={tones[visit.status]}>
        {visit.status === 'arrived'
          ? dotted(names.arrived, words.waitingFor(visit.minutesPresent))
          : names[visit.status]}
      </Tag>
      {visit.via === 'walk-in' && <Tag>{words.walkIn}</Tag>}
      {visit.hasMore && <Tag>{words.hasMore}</Tag>}
      {visit.asksEarlier && <Tag tone="waiting">{words.asksEarlier}</Tag>}
    </div>
  );
}

export function StepButtons({ visit, action }: { visit: ShownVisit; action: string }) {
  const { desk: words } = useTexts().appointments;
  if (visit.steps.length === 0) return null;
  const labels: Record<DeskStep, string> = {
    arrived: words.arrived,
    'in-service': words.serve,
    served: words.served,
    'no-show': words.noShow,
    undo: words.undo,
  };
  const [first] = visit.steps;
  return (
    <form method="post" action={action}>
      <HiddenField name="appointment" value={visit.id} />
      <ButtonRow>
        {visit.steps.map((step) => (
          <Button key={step} name="intent" value={step} variant={variantOf(step, step === first)}>
            {labels[step]}
            <VisuallyHidden>{words.forPerson(visit.name || words.noName)}</VisuallyHidden>
          </Button>
        ))}
      </ButtonRow>
    </form>
  );
}

function variantOf(step: DeskStep, isNext: boolean): 'primary' | 'secondary' | 'quiet' {
  if (step === 'undo') return 'quiet';
  return isNext ? 'primary' : 'secondary';
}
