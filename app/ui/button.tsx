import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'danger' | 'quiet';

const variants: Record<ButtonVariant, string> = {
  primary: 'hds-button--primary',
  secondary: 'hds-button--secondary',
  danger: 'hds-button--danger',
  quiet: 'hds-button--supplementary',
};

type ButtonProps = {
  children: ReactNode;
  variant?: ButtonVariant;
  /** Buttons with a name say what is to be done: name="intent" value="cancel". */
  name?: string;
  value?: string;
  /** The id of the form to send, for a button that stands outside it. */
  form?: string;
  formAction?: string;
};

export function Button({ children, variant = 'secondary', ...rest }: ButtonProps) {
  return (
    <button type="submit" className={classNames('hds-button', variants[variant])} {...rest}>
      {children}
    </button>
  );
}

/** The one main thing a form does. */
export function SubmitButton({ variant = 'primary', ...rest }: ButtonProps) {
  return <Button variant={variant} {...rest} />;
}

export function ButtonLink({
  href,
  children,
  variant = 'secondary',
  download,
}: {
  href: string;
  children: ReactNode;
  variant?: ButtonVariant;
  download?: boolean;
}) {
  return (
    <a href={href} download={download} className={classNames('hds-button', variants[variant])}>
      {children}
    </a>
  );
}

export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="button-row">{children}</div>;
}
