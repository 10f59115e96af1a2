import { useTexts } from '~/i18n/use-texts';
import { Section } from '~/ui/page';

export type Keys = { name: string; address: string; entrance: string; hoursLink: string; always: boolean };

/** CS-6 */
export function KeysPlace({ keys, act }: { keys: Keys; act: 'return-keys' | 'fetch-keys' }) {
  const words = useTexts().requests.keys;
  const isReturn = act === 'return-keys';
  return (
    <Section title={isReturn ? words.returnTitle : words.fetchTitle}>
      <p>
        <strong>
          {keys.name}, {keys.address}
        </strong>
        . {keys.entrance}
      </p>
      <p>{isReturn ? keys.always && words.always : words.proof}</p>
      <p>
        <a href={keys.hoursLink}>{words.hours}</a>
      </p>
    </Section>
  );
}
