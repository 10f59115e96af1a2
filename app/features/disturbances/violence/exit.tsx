import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Island } from '~/ui/island';
import { QuickExit } from '~/ui/islands/quick-exit';

/** DI-4: first on every one of these pages, in reach of the first Tab. */
export function Exit({ href }: { href: string }) {
  const words = useTexts().violence;
  const props = { href, label: words.exit, hint: words.exitHint, within: paths.helpViolence() };
  return (
    <Island name="quick-exit" props={props}>
      <QuickExit {...props} />
    </Island>
  );
}
