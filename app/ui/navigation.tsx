import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useUiTexts } from './ui-texts';
import { VisuallyHidden } from './visually-hidden';

export type NavigationItem = {
  href: string;
  label: ReactNode;
  /** The page one is on, or the part of the portal it belongs to. */
  current?: 'page' | 'section';
};

/** The type definitions of React 18 do not know popovers; the browser opens and closes the menu by itself. */
const opensMenu = { popovertarget: 'menu' };
const closesMenu = { popovertarget: 'menu', popovertargetaction: 'hide' };
const isMenu = { popover: 'auto' };

/** A menu behind a button on a phone, a row of links on a desk. The children stand last: signing out, say. */
export function Navigation({ items, children }: { items: readonly NavigationItem[]; children?: ReactNode }) {
  const texts = useUiTexts();
  return (
    <>
      <button className="menu-button" type="button" {...opensMenu}>
        <Icon name="menu" />
        <VisuallyHidden>{texts.menu}</VisuallyHidden>
      </button>
      <nav className="navigation" id="menu" aria-label={texts.mainNavigation} {...isMenu}>
        <button className="menu-button menu-button--close" type="button" {...closesMenu}>
          <Icon name="close" />
          <VisuallyHidden>{texts.closeMenu}</VisuallyHidden>
        </button>
        <ul className="navigation__row">
          {items.map((item) => (
            <li key={item.href}>
              <a href={item.href} aria-current={currentness(item)}>
                {item.label}
              </a>
            </li>
          ))}
          {children && <li>{children}</li>}
        </ul>
      </nav>
    </>
  );
}

/** Something the navigation does instead of leading there: signing out changes a thing, so it is a form. */
export function NavigationButton({ action, children }: { action: string; children: ReactNode }) {
  return (
    <form method="post" action={action}>
      <button type="submit">{children}</button>
    </form>
  );
}

export function FooterLinks({ items, label }: { items: readonly NavigationItem[]; label: string }) {
  return (
    <nav aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={currentness(item)}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function currentness({ current }: NavigationItem): 'page' | 'true' | undefined {
  return current === 'section' ? 'true' : current;
}
