import type { ReactNode } from 'react';
import { type FieldProps, FieldSet } from './field';
import { useField } from './form-context';
import { useUiTexts } from './ui-texts';

export type Option = { value: string; label: ReactNode; hint?: ReactNode };

type ChoiceProps = FieldProps & {
  options: readonly Option[];
  /** The question as the page's main thing. */
  size?: 'large';
};

export function Radios({
  options,
  defaultValue,
  layout,
  ...props
}: ChoiceProps & { defaultValue?: string | null; layout?: 'row' }) {
  const field = useField({ ...props, defaultValue });
  return (
    <FieldSet field={field} {...props}>
      <div className={layout ? 'choices choices--row' : 'choices'}>
        {options.map((option, index) => (
          <Choice key={option.value} option={option} id={choiceId(field.id, index)}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              id={choiceId(field.id, index)}
              defaultChecked={field.value === option.value}
              required={!props.optional}
              aria-describedby={field.error ? field.errorId : undefined}
            />
          </Choice>
        ))}
      </div>
    </FieldSet>
  );
}

export function Checkboxes({ options, defaultValue, ...props }: ChoiceProps & { defaultValue?: readonly string[] }) {
  const field = useField({ ...props, defaultValue });
  return (
    <FieldSet field={field} {...props}>
      <div className="choices">
        {options.map((option, index) => (
          <Choice key={option.value} option={option} id={choiceId(field.id, index)}>
            <input
              type="checkbox"
              name={props.name}
              value={option.value}
              id={choiceId(field.id, index)}
              defaultChecked={field.values.includes(option.value)}
              aria-describedby={field.error ? field.errorId : undefined}
            />
          </Choice>
        ))}
      </div>
    </FieldSet>
  );
}

/** Sends `yes` or `no`, or nothing when it was not answered. */
export function YesNo(props: FieldProps & { defaultValue?: 'yes' | 'no' | null }) {
  const texts = useUiTexts();
  const options = [
    { value: 'yes', label: texts.yes },
    { value: 'no', label: texts.no },
  ];
  return <Radios {...props} options={options} layout="row" />;
}

/** The summary's link leads to the first choice. */
function choiceId(fieldId: string, index: number): string {
  return index === 0 ? fieldId : `${fieldId}-${index + 1}`;
}

function Choice({ option, id, children }: { option: Option; id: string; children: ReactNode }) {
  return (
    <label className="choice" htmlFor={id}>
      {children}
      <span>
        {option.label}
        {option.hint && <span className="choice__hint">{option.hint}</span>}
      </span>
    </label>
  );
}
