import { Children, type ReactNode } from 'react';

export type CardTone = 'plain' | 'late' | 'soon' | 'waiting';

type CaseCardProps = {
  href: string;
  title: ReactNode;
  /** Place, date, number: one quiet line. */
  meta?: ReactNode;
  /** Beside the title: how late, or when. */
  aside?: ReactNode;
  /** One or two tags: whose turn it is. */
  tag?: ReactNode;
  tone?: CardTone;
  /** 2 where the list stands right under the page's title. */
  level?: 2 | 3;
};

/** A matter at a glance; the whole card leads to it. */
export function CaseCard({ href, title, meta, aside, tag, tone = 'plain', level = 3 }: CaseCardProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={tone === 'plain' ? 'card' : `card card--${tone}`}>
      <div className="card__head">
        <Heading className="card__title">
          <a href={href}>{title}</a>
        </Heading>
        {aside && <p className="card__aside">{aside}</p>}
      </div>
      {meta && <p className="card__meta">{meta}</p>}
      {tag && <div className="card__tags">{tag}</div>}
    </article>
  );
}

/** A list of matters: each child is one. */
export function Cards({ children }: { children: ReactNode }) {
  return (
    <ul className="cards">
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
