import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink, ButtonRow } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import type { CompanyOutcome } from './outcome';

type Props = { label: string; returnTo: string; outcome: CompanyOutcome | null };

/** For staff whose landlord has a provider of its own. A link, so that the page keeps one form: everybody's. */
export function CompanySignIn({ label, returnTo, outcome }: Props) {
  const words = useTexts().staff.company;
  return (
    <Section title={words.title}>
      <ButtonRow>
        <ButtonLink href={paths.companySignOn({ returnTo, asks: outcome ? 'anew' : undefined })}>{label}</ButtonLink>
      </ButtonRow>
    </Section>
  );
}

/** What came of the last visit there. The portal's own sign-in stands below it as before. */
export function CompanySaid({ outcome }: { outcome: CompanyOutcome }) {
  const { outcomes } = useTexts().staff.company;
  return (
    <Notice tone={outcome === 'cancelled' ? 'info' : 'warning'} role="status">
      {outcomes[outcome]}
    </Notice>
  );
}
