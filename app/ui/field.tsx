import type { ReactNode } from 'react';
import type { FieldState } from './form-context';
import { Icon } from './icon';
import { useUiTexts } from './ui-texts';
import { VisuallyHidden } from './visually-hidden';

/** What every field has. Fields are required unless they say that they are optional. */
export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  optional?: boolean;
};

/** Label, hint, message and control, in the order they are read. */
export function Field({
  field,
  label,
  hint,
  optional,
  children,
}: Omit<FieldProps, 'name'> & { field: FieldState; children: ReactNode }) {
  return (
    <div className="field">
      <label className="field__label" htmlFor={field.id}>
        {label}
        {optional && <Optional />}
      </label>
      <Hint field={field} hint={hint} />
      <FieldError field={field} />
      {children}
    </div>
  );
}

/** The same around several controls that answer one question. */
export function FieldSet({
  field,
  label,
  hint,
  optional,
  children,
  size,
}: Omit<FieldProps, 'name'> & { field: FieldState; children: ReactNode; size?: 'large' }) {
  return (
    <fieldset className="field-set" aria-describedby={field.describedBy}>
      <legend className={size ? 'field-set__legend field-set__legend--large' : 'field-set__legend'}>
        {label}
        {optional && <Optional />}
      </legend>
      <Hint field={field} hint={hint} />
      <FieldError field={field} />
      {children}
    </fieldset>
  );
}

export function Optional() {
  return <span className="field__optional"> ({useUiTexts().optional})</span>;
}

export function Hint({ field, hint }: { field: FieldState; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <div className="field__hint" id={field.hintId}>
      {hint}
    </div>
  );
}

export function FieldError({ field }: { field: FieldState }) {
  const texts = useUiTexts();
  if (!field.error) return null;
  return (
    <p className="field__error" id={field.errorId}>
      <Icon name="error" />
      <span>
        <VisuallyHidden>{texts.error}: </VisuallyHidden>
        {field.error}
      </span>
    </p>
  );
}
