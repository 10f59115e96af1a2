import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { EmptyState } from '~/ui/empty-state';
import { Page } from '~/ui/page';

/** TN-5, said kindly: who lives there without having signed is told who can do it, and what they can do themselves. */
export function NotParty() {
  const t = useTexts().requests;
  const words = t.occupant;
  return (
    <Page title={t.list.title}>
      <EmptyState
        title={words.title}
        action={
          <ButtonLink variant="primary" href={paths.newFault()}>
            {words.fault}
          </ButtonLink>
        }
      >
        <p>{words.text}</p>
        <p>{words.can}</p>
      </EmptyState>
    </Page>
  );
}
