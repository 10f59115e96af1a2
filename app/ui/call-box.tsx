import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';

type CallBoxProps = {
  /** When to call: "Urgent? Water leak, drain, electricity". */
  title: ReactNode;
  /** Who answers until when. */
  detail?: ReactNode;
  /** As it is read, with its spaces. */
  number: string;
  /** Where calling is the only thing to do. */
  size?: 'large';
};

export function CallBox({ title, detail, number, size }: CallBoxProps) {
  return (
    <div className={classNames('call-box', size && 'call-box--large')}>
      <div className="call-box__words">
        <p>{title}</p>
        {detail && <p className="call-box__detail">{detail}</p>}
      </div>
      <a className="call-box__number" href={telephoneHref(number)}>
        <Icon name="phone" />
        {number}
      </a>
    </div>
  );
}

export function telephoneHref(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}
