import type { ReactNode } from 'react';

export type TileLink = { href: string; label: ReactNode; hint?: ReactNode };

/** Where one can go from here, in two columns on a phone. */
export function Tiles({ items }: { items: readonly TileLink[] }) {
  return (
    <ul className="tiles">
      {items.map((item) => (
        <li key={item.href}>
          <a className="tile" href={item.href}>
            {item.label}
            {item.hint && <span className="tile__hint">{item.hint}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
