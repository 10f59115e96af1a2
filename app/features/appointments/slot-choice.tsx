import { useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { FieldSet } from '~/ui/field';
import { useField } from '~/ui/form-context';
import type { DayOfTimes } from './offer.server';

/** How many days stand open; the others are one press away. */
const OPEN_DAYS = 2;

type SlotChoiceProps = { days: readonly DayOfTimes[]; label: string; hint?: string };

/** Free times as one question, a group of choices for each day. */
export function SlotChoice({ days, label, hint }: SlotChoiceProps) {
  const t = useTexts();
  const field = useField({ name: 'slot', hint });
  return (
    <FieldSet field={field} label={label} hint={hint}>
      <div className="stack">
        {days.map((day, index) => (
          <Disclosure
            key={day.date}
            summary={t.appointments.book.freeOn(day.day, day.times.length)}
            open={index < OPEN_DAYS || day.times.some(({ value }) => value === field.value)}
          >
            {/* biome-ignore lint/a11y/useSemanticElements: the question itself is the fieldset; this names the day */}
            <div className="choices choices--row" role="group" aria-label={day.day}>
              {day.times.map(({ value, time }, at) => (
                <SlotRadio
                  key={value}
                  value={value}
                  time={time}
                  id={index === 0 && at === 0 ? field.id : `${field.id}-${value}`}
                  chosen={field.value === value}
                  errorId={field.error ? field.errorId : undefined}
                />
              ))}
            </div>
          </Disclosure>
        ))}
      </div>
    </FieldSet>
  );
}

type SlotRadioProps = { value: string; time: string; id: string; chosen: boolean; errorId: string | undefined };

function SlotRadio({ value, time, id, chosen, errorId }: SlotRadioProps) {
  return (
    <label className="choice" htmlFor={id}>
      <input
        type="radio"
        name="slot"
        value={value}
        id={id}
        defaultChecked={chosen}
        required
        aria-describedby={errorId}
      />
      <span>{time}</span>
    </label>
  );
}
