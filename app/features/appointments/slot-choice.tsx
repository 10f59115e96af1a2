import { useTexts } from '~/i18n/use-texts';
import { Disclosure } from '~/ui/disclosure';
import { FieldSet } from '~/ui/field';
import { type FieldState, useField } from '~/ui/form-context';
import type { DayOfTimes } from './offer.server';

/** How many days stand open; the later ones are one press away. */
const OPEN_DAYS = 2;

type SlotChoiceProps = { days: readonly DayOfTimes[]; label: string; hint?: string };

/** Free times as one question, a group of choices for each day. */
export function SlotChoice({ days, label, hint }: SlotChoiceProps) {
  const { book: words } = useTexts().appointments;
  const field = useField({ name: 'slot', hint });
  const later = days.slice(OPEN_DAYS);
  const isLater = later.some(({ times }) => times.some(({ value }) => value === field.value));
  return (
    <FieldSet field={field} label={label} hint={hint}>
      <div className="stack">
        {days.slice(0, OPEN_DAYS).map((day, index) => (
          <DayChoice key={day.date} day={day} field={field} isFirst={index === 0} />
        ))}
        {later.length > 0 && (
          <Disclosure summary={words.laterDays} open={isLater}>
            {later.map((day) => (
              <DayChoice key={day.date} day={day} field={field} isFirst={false} />
            ))}
          </Disclosure>
        )}
      </div>
    </FieldSet>
  );
}

type DayChoiceProps = { day: DayOfTimes; field: FieldState; isFirst: boolean };

/** The first choice has the field's own id: the error summary leads there. */
function DayChoice({ day, field, isFirst }: DayChoiceProps) {
  const { book: words } = useTexts().appointments;
  return (
    <>
      <p>{words.freeOn(day.day, day.times.length)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: the question itself is the fieldset; this names the day */}
      <div className="choices choices--row" role="group" aria-label={day.day}>
        {day.times.map(({ value, time }, at) => (
          <SlotRadio
            key={value}
            value={value}
            time={time}
            id={isFirst && at === 0 ? field.id : `${field.id}-${value}`}
            chosen={field.value === value}
            errorId={field.error ? field.errorId : undefined}
          />
        ))}
      </div>
    </>
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
