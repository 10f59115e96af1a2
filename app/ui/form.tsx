import { type ReactNode, useContext } from 'react';
import { ErrorSummary } from './error-summary';
import { FieldSet } from './field';
import { FormContext, type FormErrors, type FormValues, StandingFieldsContext } from './form-context';
import { useScript } from './island';

const nothing = {};

export { Button, ButtonLink, ButtonRow, SubmitButton } from './button';
export { Checkboxes, type Option, Radios, YesNo } from './choices';
export { ErrorSummary } from './error-summary';
export { Field, FieldSet } from './field';
export { FormContext, type FormErrors, type FormValues, StandingFieldsContext } from './form-context';
export { Select } from './select';
export { DateField, DateTimeField, HiddenField, TextArea, TextField, TimeField } from './text-field';

type FormProps = {
  children: ReactNode;
  action?: string;
  values?: FormValues;
  errors?: FormErrors;
  /** Where a page has several forms: goes before the ids of this one's fields. */
  idPrefix?: string;
  /** With files. */
  multipart?: boolean;
  id?: string;
};

/**
 * An ordinary form that is sent by POST, with its error summary on top; each field finds its kept value and its message
 * by name. The browser's own checking is off: its bubbles speak the browser's language and know half of the rules.
 */
export function PostForm({ children, action, values, errors, idPrefix = '', multipart, id }: FormProps) {
  // For the guard against sending twice.
  useScript();
  return (
    <FormContext.Provider value={{ values: values ?? nothing, errors: errors ?? nothing, idPrefix }}>
      <form
        className="form"
        method="post"
        action={action}
        encType={multipart ? 'multipart/form-data' : undefined}
        id={id}
        noValidate
      >
        <ErrorSummary />
        <StandingFields />
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** What every form of the page says beside its own fields. */
function StandingFields() {
  const fields = useContext(StandingFieldsContext);
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}

/** A form that asks and changes nothing: its fields stand in the address. */
export function SearchForm({
  children,
  action,
  values,
}: {
  children: ReactNode;
  action?: string;
  values?: FormValues;
}) {
  return (
    <FormContext.Provider value={{ values: values ?? nothing, errors: nothing, idPrefix: '' }}>
      <form className="form" method="get" action={action} noValidate>
        {children}
      </form>
    </FormContext.Provider>
  );
}

/** Short fields beside each other where there is room. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className="field-row">{children}</div>;
}

/** Several fields under one heading. */
export function FieldGroup({
  name,
  label,
  hint,
  children,
}: {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  children: ReactNode;
}) {
  const { idPrefix } = useContext(FormContext);
  const id = idPrefix + name;
  const field = {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error: undefined,
    value: '',
    values: [],
    describedBy: hint ? `${id}-hint` : undefined,
  };
  return (
    <FieldSet field={field} label={label} hint={hint}>
      {children}
    </FieldSet>
  );
}
