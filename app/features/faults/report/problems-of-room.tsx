import { useLocale, useTexts } from '~/i18n/use-texts';
import { FieldSet } from '~/ui/field';
import { useField } from '~/ui/form-context';
import { Radio } from '~/ui/radio';
import { guideTexts, itemsOf, problemTitle, type Room, roomsOf } from '../guide';

/** The problems of a room under the thing they are about, and at the end whatever else it may be. */
export function ProblemsOfRoom({ place, room: code }: { place: string; room: string }) {
  const words = useTexts().faults.report.what;
  const texts = guideTexts[useLocale()];
  const field = useField({ name: 'problem' });
  const room = roomsOf(place).find((one) => one.code === code) as Room;
  const first = itemsOf(place, code)[0]?.problems[0]?.code;
  return (
    <FieldSet field={field} label={`${texts.rooms[room.code].name}: ${words.question}`}>
      {room.items.map((item) => (
        <fieldset className="field-set choice-group" key={item.code}>
          <legend className="branch__legend">{texts.items[item.code]}</legend>
          <div className="choices">
            {item.problems.map((problem) => (
              <Radio
                key={problem.code}
                name="problem"
                value={problem.code}
                id={problem.code === first ? field.id : `${field.id}-${problem.code}`}
                label={problemTitle(texts, { ...problem, place: place as never, room: room.code, item: item.code })}
                checked={field.value === problem.code}
              />
            ))}
          </div>
        </fieldset>
      ))}
      <div className="choices choice-group">
        <Radio name="problem" value="" id={`${field.id}-other`} label={texts.rooms[room.code].other} checked={false} />
      </div>
    </FieldSet>
  );
}
