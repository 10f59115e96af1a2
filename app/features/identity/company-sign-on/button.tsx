import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { HiddenField, PostForm, SubmitButton } from '~/ui/form';
import { Section } from '~/ui/page';

/** For staff whose landlord has a provider of its own. */
export function CompanySignIn({ label, returnTo }: { label: string; returnTo: string }) {
  const words = useTexts().staff.company;
  return (
    <Section title={words.title}>
      <PostForm idPrefix="company-" action={paths.companySignOn()}>
        <HiddenField name="returnTo" value={returnTo} />
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </PostForm>
    </Section>
  );
}
