import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Section } from '~/ui/page';
import type { CompanyOutcome } from './outcome';

type Props = { label: string; returnTo: string; outcome: CompanyOutcome | null };

/** For staff whose landlord has a provider of its own. */
export function CompanySignIn({ label, returnTo, outcome }: Props) {
  const words = useTexts().staff.company;
  return (
    <Section title={words.title}>
      <PostForm idPrefix="company-" action={paths.companySignOn()}>
        <HiddenField name="returnTo" value={returnTo} />
        {outcome && <HiddenField name="asks" value="anew" />}
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </PostForm>
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
