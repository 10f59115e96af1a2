import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';

export const meta = titled((t) => t.identity.sent.title);

export default function RegisterSent() {
  const words = useTexts().identity.sent;
  return (
    <Page title={words.title} lead={words.lead}>
      <p>{words.next}</p>
      <p>
        {words.notCome} <a href={paths.activateResend()}>{words.again}</a>.
      </p>
    </Page>
  );
}
