import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Cards, CaseCard } from '~/ui/card';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import type { Act } from './acts';

const GROUPS = {
  end: ['terminate-lease', 'terminate-parking', 'terminate-sauna'],
  keys: ['return-keys', 'fetch-keys'],
  permits: ['order-certificate', 'renovation-permit'],
  questions: ['lease-information', 'payment-information'],
} as const satisfies Record<string, readonly Act[]>;

/** Every act with one sentence what it is. */
export function ChooseAct({ refusal }: { refusal: string | undefined }) {
  const t = useTexts().requests;
  const words = t.choose;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.myRequests()} backLabel={t.list.title}>
      {refusal && (
        <Notice tone="alert" role="alert">
          {refusal}
        </Notice>
      )}
      {(Object.keys(GROUPS) as (keyof typeof GROUPS)[]).map((group) => (
        <Section key={group} title={words.groups[group]}>
          <Cards>
            {GROUPS[group].map((act) => (
              <CaseCard
                key={act}
                href={paths.newRequest({ act })}
                title={t.acts[act].title}
                meta={t.acts[act].about}
                level={3}
              />
            ))}
          </Cards>
        </Section>
      ))}
    </Page>
  );
}
