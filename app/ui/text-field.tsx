import { Field, type FieldProps } from './field';
import { useField } from './form-context';

export type InputWidth = 'full' | 'short' | 'tiny' | 'code';

type InputProps = FieldProps & {
  defaultValue?: string | null;
  width?: InputWidth;
};

type TextFieldProps = InputProps & {
  type?: 'text' | 'email' | 'tel' | 'password' | 'search' | 'url';
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'search';
  spellCheck?: boolean;
  autoCapitalize?: 'none' | 'characters' | 'sentences' | 'words';
};

/**
 * No maxLength: the browser would cut off silently what someone pastes; the server says the limit. A password is never
 * sent back to the page.
 */
export function TextField({ name, label, hint, optional, defaultValue, type = 'text', ...rest }: TextFieldProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      <Input {...rest} type={type} name={name} field={field} optional={optional} />
    </Field>
  );
}

/** The browser's own calendar: it knows the person's language and needs no script. */
export function DateField({ min, max, ...props }: InputProps & { min?: string; max?: string }) {
  return <PickerField type="date" width="short" min={min} max={max} {...props} />;
}

export function TimeField({ step, ...props }: InputProps & { step?: number }) {
  return <PickerField type="time" width="tiny" step={step} {...props} />;
}

export function DateTimeField({ min, max, ...props }: InputProps & { min?: string; max?: string }) {
  return <PickerField type="datetime-local" width="short" min={min} max={max} {...props} />;
}

type PickerProps = InputProps & {
  type: 'date' | 'time' | 'datetime-local';
  min?: string;
  max?: string;
  step?: number;
};

function PickerField({ name, label, hint, optional, defaultValue, ...rest }: PickerProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      <Input {...rest} name={name} field={field} optional={optional} />
    </Field>
  );
}

export function TextArea({ name, label, hint, optional, defaultValue, rows = 5 }: InputProps & { rows?: number }) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      <textarea
        className="input"
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.value}
        required={!optional}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </Field>
  );
}

type ControlProps = Omit<TextFieldProps, 'type' | keyof FieldProps> &
  Omit<PickerProps, 'type' | keyof FieldProps> & {
    type: string;
    name: string;
    optional: boolean | undefined;
    field: ReturnType<typeof useField>;
  };

function Input({ field, width = 'full', optional, type, ...rest }: ControlProps) {
  return (
    <input
      {...rest}
      className={width === 'full' ? 'input' : `input input--${width}`}
      id={field.id}
      type={type}
      defaultValue={type === 'password' ? undefined : field.value || undefined}
      required={!optional}
      aria-invalid={field.error ? true : undefined}
      aria-describedby={field.describedBy}
    />
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
