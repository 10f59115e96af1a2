import type { ReactNode } from 'react';
import type { Locale } from '~/i18n/locale';

export type TabLink = { href: string; label: ReactNode; count?: number; current?: boolean; lang?: Locale };

/** Views of the same list, each with its own address. */
export function TabsAsLinks({ label, items }: { label: string; items: readonly TabLink[] }) {
  return (
    <nav aria-label={label}>
      <ul className="chips">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined} lang={item.lang} hrefLang={item.lang}>
              {item.label}
              {item.count !== undefined && <span> {item.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
