import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Button, ButtonRow } from '~/ui/button';
import { HiddenField } from '~/ui/form';
import { SummaryList } from '~/ui/summary-list';
import { Tag } from '~/ui/tag';
import { VisuallyHidden } from '~/ui/visually-hidden';
import type { ProfilePage } from './profile-page.server';

type ProfileWords = PortalTexts['identity']['profile'];

export function OwnFacts({ profile }: { profile: ProfilePage }) {
  const words = useTexts().identity.profile;
  return (
    <SummaryList
      rows={[
        { label: words.name, value: <Explained text={profile.name} by={words.nameHint} /> },
        { label: words.email, value: <Explained text={profile.email} by={words.emailHint} /> },
        profile.homes.length === 0 && { label: words.home, value: words.noHome },
        ...profile.homes.map((home) => ({
          label: words.home,
          value: <Explained text={home.address} by={roleIn(home, words)} />,
        })),
      ]}
    />
  );
}

function Explained({ text, by }: { text: string; by: string }) {
  return (
    <>
      <strong>{text}</strong>
      <br />
      <span className="quiet">{by}</span>
    </>
  );
}

function roleIn({ role, phase, startsOn, endsOn }: ProfilePage['homes'][number], words: ProfileWords): string {
  const roleWord = role === 'party' ? words.asParty : words.asOccupant;
  if (phase === 'future') return `${roleWord}, ${words.phase.future(startsOn)}`;
  return phase === 'ended' ? `${roleWord}, ${words.phase.ended(endsOn ?? '')}` : roleWord;
}

export function Identifications({ identifications }: { identifications: ProfilePage['identifications'] }) {
  const words = useTexts().identity.profile;
  return (
    <SummaryList
      rows={identifications.map((row) => ({
        label: words.identifiedAt(row.at, row.landlord),
        value:
          row.method === 'strong'
            ? `${words.strong(row.provider)}, ${words.assurance[row.assurance]}`
            : officeWords(words, row),
      }))}
    />
  );
}

/** ID-9: with whom to ask, if something about it is not right. */
function officeWords(words: ProfileWords, { documentKind, officer }: ProfilePage['identifications'][number]): string {
  const said = [words.office, documentWord(words.documents, documentKind), officer && words.checkedBy(officer)];
  return said.filter(Boolean).join(', ');
}

function documentWord(words: Readonly<Record<string, string>>, kind: string | null): string | undefined {
  return kind === null ? undefined : (words[kind] ?? kind);
}

export function Sessions({ sessions }: { sessions: ProfilePage['sessions'] }) {
  const words = useTexts().identity.profile;
  const others = sessions.filter((session) => !session.isThis);
  return (
    <>
      {others.length > 0 && <p>{words.sessionsText}</p>}
      <SummaryList
        rows={sessions.map((session) => {
          const device = session.device || words.unknownDevice;
          return {
            label: <strong>{device}</strong>,
            value: `${words.signedInAt(session.signedInAt)}. ${words.lastSeen(session.lastSeenAt)}.`,
            action: session.isThis ? (
              <Tag tone="info">{words.thisSession}</Tag>
            ) : (
              <EndSession id={session.id} device={device} />
            ),
          };
        })}
      />
      {others.length > 1 && (
        <form method="post" action={paths.myProfile()}>
          <ButtonRow>
            <Button name="intent" value="end-other-sessions">
              {words.endOthers}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  );
}

function EndSession({ id, device }: { id: string; device: string }) {
  const words = useTexts().identity.profile;
  return (
    <form method="post" action={paths.myProfile()}>
      <HiddenField name="session" value={id} />
      <Button variant="quiet" name="intent" value="end-session">
        <span aria-hidden="true">{words.end}</span>
        <VisuallyHidden>{words.endNamed(device)}</VisuallyHidden>
      </Button>
    </form>
  );
}
