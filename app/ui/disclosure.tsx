import type { ReactNode } from 'react';
import { Icon } from './icon';

type DisclosureProps = {
  summary: ReactNode;
  children: ReactNode;
  /** A form inside that came back with errors must not hide them. */
  open?: boolean;
  id?: string;
};

export function Disclosure({ summary, children, open, id }: DisclosureProps) {
  return (
    <details className="disclosure" open={open} id={id}>
      <summary>
        <Icon name="forward" />
        {summary}
      </summary>
      <div className="disclosure__body stack">{children}</div>
    </details>
  );
}
