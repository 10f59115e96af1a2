import type { ReactNode } from 'react';

export function Timeline({ children }: { children: ReactNode }) {
  return <ol className="timeline">{children}</ol>;
}

type TimelineItemProps = {
  title: ReactNode;
  /** As it is read: "yesterday 16.05". */
  time?: ReactNode;
  /** The same for machines, ISO 8601. */
  dateTime?: string;
  children?: ReactNode;
  kind?: 'event' | 'message' | 'internal' | 'next' | 'done';
};

export function TimelineItem({ title, time, dateTime, children, kind = 'event' }: TimelineItemProps) {
  return (
    <li className={kind === 'event' ? 'timeline__item' : `timeline__item timeline__item--${kind}`}>
      <p className="timeline__title">{title}</p>
      {children && <div className="timeline__body">{children}</div>}
      {time && (
        <time className="timeline__time" dateTime={dateTime}>
          {time}
        </time>
      )}
    </li>
  );
}
