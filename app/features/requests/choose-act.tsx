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

/** Only what the reader may ask for; a group of nothing is not there. */
function groupsOf(acts: readonly Act[]) {
  return (Object.keys(GROUPS) as (keyof typeof GROUPS)[])
    .map((group) => ({ group, acts: GROUPS[group].filter((act) => acts.includes(act)) }))
    .filter(({ acts: ofGroup }) => ofGroup.length > 0);
}

/** Every act with one sentence what it is. */
export function ChooseAct({ acts, refusal }: { acts: readonly Act[]; refusal: string | undefined }) {
  const t = useTexts().requests;
  const words = t.choose;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.myRequests()} backLabel={t.list.title}>
      {refusal && (
        <Notice tone="alert" role="alert">
          {refusal}
        </Notice>
      )}
      {groupsOf(acts).map(({ group, acts: ofGroup }) => (
        <Section key={group} title={words.groups[group]}>
          <Cards>
            {ofGroup.map((act) => (
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
