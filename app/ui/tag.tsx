import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

export type TagTone = 'neutral' | 'info' | 'yours' | 'late' | 'waiting' | 'done';

/** Never by colour alone: the words say it, and where it matters a sign too. */
const icons: Partial<Record<TagTone, IconName>> = { late: 'alert', waiting: 'clock', done: 'check' };

export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  const icon = icons[tone];
  return (
    <span className={`tag tag--${tone}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
