import { Field, type FieldProps } from './field';
import { useField } from './form-context';
import { Icon } from './icon';

type SelectProps = FieldProps & {
  options: readonly { value: string; label: string }[];
  defaultValue?: string | null;
  /** The words of the empty choice; without them there is none. */
  emptyLabel?: string;
  width?: 'full' | 'short';
};

export function Select({
  name,
  label,
  hint,
  optional,
  options,
  defaultValue,
  emptyLabel,
  width = 'full',
}: SelectProps) {
  const field = useField({ name, hint, defaultValue });
  return (
    <Field field={field} label={label} hint={hint} optional={optional}>
      <div className={width === 'full' ? 'select' : 'select input--short'}>
        <select
          className="input"
          id={field.id}
          name={name}
          defaultValue={field.value}
          required={!optional}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        >
          {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Field>
  );
}
