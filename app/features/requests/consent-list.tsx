import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';
import type { Estate } from './rules';

type Shown = {
  name: string;
  answer: 'yes' | 'no' | null;
  via: 'portal' | 'paper' | null;
  /** Of who has died. */
  estate: Estate | null;
};
type Words = PortalTexts['requests']['one']['consentOf'];

/** What each of the lease's other parties has said. */
export function ConsentList({ consents }: { consents: readonly Shown[] }) {
  const words = useTexts().requests.one.consentOf;
  return (
    <>
      {consents.map((consent) => (
        <p key={consent.name}>{sentenceOf(consent, words)}</p>
      ))}
    </>
  );
}

function sentenceOf({ name, answer, via, estate }: Shown, words: Words): string {
  if (answer === null && estate) {
    return estate.representative === null ? words.estateAtDesk(name) : words.estate(name, estate.representative);
  }
  if (answer === null) return words.waiting(name);
  if (answer === 'no') return words.no(name);
  return via === 'paper' ? words.paper(name) : words.yes(name);
}
