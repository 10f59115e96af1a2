import type { PortalTexts } from '~/i18n';
import { useTexts } from '~/i18n/use-texts';

type Shown = { name: string; answer: 'yes' | 'no' | null; via: 'portal' | 'paper' | null };

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

function sentenceOf({ name, answer, via }: Shown, words: PortalTexts['requests']['one']['consentOf']): string {
  if (answer === null) return words.waiting(name);
  if (answer === 'no') return words.no(name);
  return via === 'paper' ? words.paper(name) : words.yes(name);
}
