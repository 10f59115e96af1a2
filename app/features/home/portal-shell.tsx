import type { ReactNode } from 'react';
import type { PortalTexts } from '~/i18n';
import { sentenceOf } from '~/i18n/sentence';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import type { Frame } from '~/root';
import { FooterLinks, Navigation, NavigationButton, type NavigationItem } from '~/ui/navigation';
import { Notice } from '~/ui/notice';
import { Shell } from '~/ui/shell';
import { ActingBar, ActingEnded } from './acting-bar';
import { navigationItems, withCurrent } from './navigation-items';

/** The shell of every page, filled with this landlord and this viewer. */
export function PortalShell({ frame, children }: { frame: Frame; children: ReactNode }) {
  const t = useTexts();
  const flash = frame.flash ? sentenceOf(t, frame.flash) : null;
  // Who has just used up a power reads that it went well, not that it has ended.
  const ended = frame.flash === 'acting.flash.usedUp' ? null : frame.acting?.ended;
  return (
    <Shell
      landlord={frame.landlord}
      homeHref={homeOf(frame)}
      locale={frame.locale}
      returnTo={frame.path}
      width={frame.viewer.kind === 'staff' ? 'wide' : 'reading'}
      navigation={<PortalNavigation frame={frame} />}
      banner={<ActingBar acting={frame.acting} />}
      flash={
        (flash || ended) && (
          <>
            {ended && <ActingEnded ended={ended} />}
            {flash && (
              <Notice tone="success" role="status">
                {flash}
              </Notice>
            )}
          </>
        )
      }
      footer={<FooterLinks label={t.common.footer.help} items={footerItems(frame, t)} />}
    >
      {children}
    </Shell>
  );
}

function PortalNavigation({ frame }: { frame: Frame }) {
  const t = useTexts();
  const items = withCurrent(navigationItems(frame, t), frame.path.split('?')[0]!);
  if (frame.viewer.kind === 'visitor') return <Navigation items={items} />;
  return (
    <Navigation items={items}>
      <NavigationButton action={paths.logout()}>{t.common.nav.signOut}</NavigationButton>
    </Navigation>
  );
}

function homeOf({ viewer }: Frame): string {
  if (viewer.kind === 'resident') return paths.my();
  if (viewer.kind === 'staff') return viewer.works ? paths.work() : paths.admin();
  return paths.start();
}

function footerItems(frame: Frame, t: PortalTexts): NavigationItem[] {
  const { footer } = t.common;
  return [
    { href: paths.helpTechnical(), label: footer.help },
    { href: paths.privacy(), label: footer.privacy },
    { href: paths.accessibility(), label: footer.accessibility },
    ...(frame.isDemo ? [{ href: paths.dev(), label: footer.demo }] : []),
  ];
}
