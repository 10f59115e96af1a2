import type { ReactNode } from 'react';

/** The next step within reach of the thumb: stays at the bottom on a phone, stands in line on a desk. */
export function ActionBar({ children }: { children: ReactNode }) {
  return <div className="action-bar">{children}</div>;
}
