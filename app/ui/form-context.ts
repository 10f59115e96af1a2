import { createContext, useContext } from 'react';

export type FormValues = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/** By field name: the sentence beside the field and in the summary, in the person's language. */
export type FormErrors = Readonly<Record<string, string | undefined>>;

export type FormState = {
  values: FormValues;
  errors: FormErrors;
  /** Keeps ids apart where a page has several forms. */
  idPrefix: string;
};

export const FormContext = createContext<FormState>({ values: {}, errors: {}, idPrefix: '' });

/** Hidden fields that every form sent from this page carries, whatever it is about. */
export const StandingFieldsContext = createContext<Readonly<Record<string, string>>>({});

export type FieldState = {
  id: string;
  hintId: string;
  errorId: string;
  error: string | undefined;
  /** What the person typed before, or else the given default. */
  value: string;
  values: readonly string[];
  describedBy: string | undefined;
};

export function useField(field: {
  name: string;
  hint?: unknown;
  defaultValue?: string | readonly string[] | null;
}): FieldState {
  const { values, errors, idPrefix } = useContext(FormContext);
  const id = idPrefix + field.name;
  const error = errors[field.name];
  const kept = values[field.name] ?? field.defaultValue ?? [];
  const list = typeof kept === 'string' ? [kept] : kept;
  const describedBy = [field.hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return {
    id,
    hintId: `${id}-hint`,
    errorId: `${id}-error`,
    error,
    value: list[0] ?? '',
    values: list,
    describedBy: describedBy || undefined,
  };
}
