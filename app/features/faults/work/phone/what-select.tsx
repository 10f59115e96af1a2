import { useTexts } from '~/i18n/use-texts';
import { Field } from '~/ui/field';
import { useField } from '~/ui/form-context';
import { Icon } from '~/ui/icon';
import type { WhatGroup } from './what';

/** All that can be wrong, by room, for who takes the call. */
export function WhatSelect({ groups }: { groups: WhatGroup[] }) {
  const t = useTexts().work.phone;
  const field = useField({ name: 'what' });
  return (
    <Field field={field} label={t.what} optional>
      <div className="select">
        <select
          className="input"
          id={field.id}
          name="what"
          defaultValue={field.value}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.describedBy}
        >
          <option value="">{t.somethingElse}</option>
          {groups.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Icon name="down" />
      </div>
    </Field>
  );
}
