import { numberOf } from '~/features/requests/rules';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { Timeline, TimelineItem } from '~/ui/timeline';
import { type AuthorizationEvent, inOrder } from './events';
import type { OnePage } from './own-page.server';
import { powerIn, validityIn } from './words';

/** Where it stands and who has the ball. */
export function StateNotice({ page }: { page: OnePage }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  const { state, why, side } = page;
  const lapses = page.lapsesAfter ? formats.date(page.lapsesAfter) : '';
  if (state === 'asked' && page.asked && page.isWriter) {
    return (
      <Notice tone="warning" title={words.one.asked}>
        <p className="as-written">{page.asked}</p>
        <p>{words.one.answerBy(lapses)}</p>
      </Notice>
    );
  }
  if (state === 'rejected' && page.rejected) return <Notice title={words.one.rejectedBecause}>{page.rejected}</Notice>;
  if (state === 'submitted') return <Notice>{`${words.one.waits} ${words.one.decidedBy(lapses)}`}</Notice>;
  if (state === 'asked') return <Notice>{words.one.waits}</Notice>;
  if (state === 'invited' && page.invitedUntil) {
    return <Notice>{words.one.invitedText(page.attorneyName, formats.dateTime(page.invitedUntil))}</Notice>;
  }
  if (state === 'ended' && page.endedBecause) return <Notice>{words.because[page.endedBecause]}</Notice>;
  if (state !== 'approved') return null;
  if (why === null) {
    return <Notice tone="success">{side === 'attorney' ? words.one.heldText : words.one.approvedText}</Notice>;
  }
  if (why === 'not-yet') return <Notice>{words.notYet(formats.date(page.validFrom))}</Notice>;
  return why === 'not-approved' ? null : <Notice>{words.because[why]}</Notice>;
}

/** PA-5: whose power is used up leads on to what was done with the last of it. */
export function Followed({ page }: { page: OnePage }) {
  const t = useTexts();
  if (page.followed.length === 0) return null;
  return (
    <Section title={t.authorizations.one.followTitle}>
      <p>{t.authorizations.one.followText}</p>
      <ul className="plain-list">
        {page.followed.map(({ id, number, act }) => (
          <li key={id}>
            <a href={paths.myRequest(id)}>{`${t.requests.acts[act].name} (${numberOf(number)})`}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Facts({ page }: { page: OnePage }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  const { one } = words;
  return (
    <SummaryList
      rows={[
        { label: page.side === 'attorney' ? one.mayYou : one.may, value: <Powers page={page} /> },
        { label: one.text, value: page.text },
        { label: one.principal, value: page.principal },
        { label: one.home, value: page.address },
        { label: one.attorney, value: page.attorneyName },
        { label: one.email, value: page.attorneyEmail },
        { label: one.validity, value: validityIn(words, formats, page) },
        { label: one.estateParties, value: page.estateParties.join(', ') },
        { label: one.reference, value: page.reference },
      ]}
    />
  );
}

function Powers({ page }: { page: OnePage }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  const { kind, powers, state } = page;
  const isAll = (kind === 'general' || kind === 'estate') && powers.every(({ once }) => !once);
  if (powers.length === 0 || (isAll && state !== 'approved')) return words.kinds[kind];
  return (
    <ul className="plain-list">
      {powers.map(({ power, once, usedAt }) => (
        <li key={power}>
          {usedAt ? words.one.done(powerIn(words, power), formats.date(usedAt)) : powerIn(words, power)}
          {once && !usedAt && <span className="quiet">{` (${words.one.once})`}</span>}
        </li>
      ))}
    </ul>
  );
}

type Happened = { id: string; at: Date; event: AuthorizationEvent };

export function History({ events }: { events: readonly Happened[] }) {
  const words = useTexts().authorizations;
  const formats = useFormats();
  return (
    <Timeline>
      {inOrder(events)
        .reverse()
        .map(({ id, at, event }) => (
          <TimelineItem key={id} title={titleOf(event)} time={formats.dateTime(at)} dateTime={at.toISOString()}>
            {'text' in event.data && event.data.text ? <p>{event.data.text}</p> : null}
          </TimelineItem>
        ))}
    </Timeline>
  );

  function titleOf(event: AuthorizationEvent): string {
    const { events: said } = words;
    switch (event.kind) {
      case 'uploaded':
        return said.uploaded(event.data.count);
      case 'changed':
        return said.changed(Number(event.data.pages));
      case 'accepted':
        return said.accepted(event.data.name);
      case 'approved':
        return event.data.narrowed === 'yes' ? said.narrowed : said.approved;
      case 'used':
        return said.used(powerIn(words, event.data.power));
      case 'revoked':
        return said.revoked[event.data.by];
      case 'ended':
        return `${said.ended}: ${words.because[event.data.because]}`;
      default:
        return said[event.kind];
    }
  }
}
