import type { PortalTexts } from '~/i18n';
import { paths } from '~/paths';
import type { Frame } from '~/root';
import type { NavigationItem } from '~/ui/navigation';

/** What the menu leads to, by who is here and what is open to them. */
export function navigationItems(
  { viewer, acting }: Pick<Frame, 'viewer'> & Partial<Pick<Frame, 'acting'>>,
  t: PortalTexts,
): NavigationItem[] {
  const { nav, start } = t.common;
  if (viewer.kind === 'visitor') {
    return [
      { href: paths.start(), label: nav.start },
      { href: paths.appointments(), label: nav.appointments },
      { href: paths.reportFault(), label: start.reportFault },
      { href: paths.helpTechnical(), label: nav.help },
      { href: paths.login(), label: nav.signIn },
    ];
  }
  if (acting?.current) {
    return chosen([
      { href: paths.my(), label: nav.my },
      acting.current.isForFaults && { href: paths.myFaults(), label: nav.faults },
      acting.current.isForRequests && { href: paths.myRequests(), label: nav.requests },
    ]);
  }
  if (viewer.kind === 'resident') {
    return chosen([
      { href: paths.my(), label: nav.my },
      viewer.hasCases && { href: paths.myFaults(), label: nav.faults },
      viewer.phase !== 'future' && { href: paths.myAppointments(), label: nav.appointments },
      viewer.hasCases && { href: paths.myDisturbances(), label: nav.disturbances },
      viewer.isParty && { href: paths.myRequests(), label: nav.requests },
      viewer.phase !== 'future' && { href: paths.myAuthorizations(), label: t.authorizations.title },
      { href: paths.myProfile(), label: nav.profile },
      { href: paths.myData(), label: nav.data },
    ]);
  }
  return chosen([
    viewer.works && { href: paths.work(), label: nav.work },
    (viewer.works || viewer.serves) && { href: paths.newWorkOrder(), label: nav.newWorkOrder },
    { href: paths.admin(), label: nav.admin },
    (viewer.works || viewer.serves) && { href: paths.adminResidents(), label: nav.residents },
    viewer.serves && { href: paths.adminAppointments(), label: nav.appointments },
    viewer.serves && { href: paths.adminRequests(), label: nav.requests },
    viewer.serves && { href: paths.adminAuthorizations(), label: t.authorizationDesk.title },
    viewer.hears && { href: paths.adminDisturbances(), label: t.disturbanceDesk.title },
    viewer.administers && { href: paths.adminRegister(), label: nav.register },
    viewer.administers && { href: paths.adminStaff(), label: t.staff.list.title },
    { href: paths.me(), label: t.staff.me.nav },
  ]);
}

function chosen(items: readonly (NavigationItem | false)[]): NavigationItem[] {
  return items.filter((item) => item !== false);
}

/** Marks the page one is on, else the nearest part of the portal above it. */
export function withCurrent(items: readonly NavigationItem[], path: string): NavigationItem[] {
  const above = items
    .map(({ href }) => href)
    .filter((href) => href === path || (href !== '/' && path.startsWith(`${href}/`)));
  const nearest = above.sort((a, b) => b.length - a.length)[0];
  return items.map((item) =>
    item.href === nearest ? { ...item, current: item.href === path ? 'page' : 'section' } : item,
  );
}
