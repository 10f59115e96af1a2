import type { ReactNode } from 'react';

export type CountLink = { href: string; count: ReactNode; label: ReactNode; tag?: ReactNode };

/** What waits where: a number, what it is, and the way there. */
export function Counts({ items }: { items: readonly CountLink[] }) {
  return (
    <ul className="counts">
      {items.map((item) => (
        <li key={item.href + String(item.label)}>
          <a href={item.href}>
            <span className="counts__number">{item.count}</span> <span className="counts__label">{item.label}</span>
          </a>
          {item.tag}
        </li>
      ))}
    </ul>
  );
}
