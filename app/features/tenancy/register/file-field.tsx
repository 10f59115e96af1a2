import { Field, type FieldProps } from '~/ui/field';
import { useField } from '~/ui/form-context';

/** Several files at once, by the browser's own chooser. */
export function FileField({ name, label, hint, accept }: FieldProps & { accept: string }) {
  const field = useField({ name, hint });
  return (
    <Field field={field} label={label} hint={hint}>
      <input
        className="input"
        type="file"
        multiple
        id={field.id}
        name={name}
        accept={accept}
        required
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </Field>
  );
}
