import { useLocale, useTexts } from '~/i18n/use-texts';
import { FieldError, FieldSet } from '~/ui/field';
import { useField } from '~/ui/form-context';
import { Radio } from '~/ui/radio';
import { type GuideTexts, guideTexts, type Place, places, problemTitle, type Room } from '../guide';

type Depth = 'rooms' | 'problems';

/**
 * Place, and under it its rooms; for the form on one page, under each room its problems. All of it stands in the page,
 * so that it works without a script; the style sheet shows what belongs to the choice made.
 */
export function WayFields({ depth, defaultPlace }: { depth: Depth; defaultPlace?: string }) {
  const t = useTexts();
  const texts = guideTexts[useLocale()];
  const field = useField({ name: 'place', defaultValue: defaultPlace });
  const label = depth === 'rooms' ? t.faults.report.where.place : t.faults.public.place;
  return (
    <FieldSet field={field} label={label} optional={depth === 'problems'}>
      <div className="choices">
        {places.map((place, index) => (
          <div className="branch" key={place.code}>
            <Radio
              name="place"
              value={place.code}
              id={index === 0 ? field.id : `${field.id}-${place.code}`}
              label={texts.places[place.code].name}
              checked={field.value === place.code}
            />
            <Rooms place={place} texts={texts} depth={depth} isChosen={field.value === place.code} />
          </div>
        ))}
      </div>
    </FieldSet>
  );
}

type RoomsProps = { place: Place; texts: GuideTexts; depth: Depth; isChosen: boolean };

function Rooms({ place, texts, depth, isChosen }: RoomsProps) {
  const t = useTexts();
  const field = useField({ name: 'room' });
  /** The summary's link leads to the rooms that are shown. */
  const idOf = (code: string, index: number) =>
    isChosen && index === 0 ? field.id : `${field.id}-${place.code}-${code}`;
  return (
    <fieldset className="branch__more" aria-describedby={isChosen ? field.describedBy : undefined}>
      <legend className="branch__legend">{t.faults.report.where.rooms[place.code]}</legend>
      {isChosen && <FieldError field={field} />}
      <div className="choices">
        {place.rooms.map((room, index) => (
          <div className="branch" key={room.code}>
            <Radio
              name="room"
              value={room.code}
              id={idOf(room.code, index)}
              label={texts.rooms[room.code].name}
              checked={isChosen && field.value === room.code}
            />
            {depth === 'problems' && (
              <Problems place={place} room={room} texts={texts} isChosen={isChosen && field.value === room.code} />
            )}
          </div>
        ))}
        <Radio
          name="room"
          value=""
          id={`${field.id}-${place.code}-other`}
          label={texts.places[place.code].other}
          checked={false}
        />
      </div>
    </fieldset>
  );
}

type ProblemsProps = { place: Place; room: Room; texts: GuideTexts; isChosen: boolean };

function Problems({ place, room, texts, isChosen }: ProblemsProps) {
  const t = useTexts();
  const field = useField({ name: 'problem' });
  const problems = room.items.flatMap((item) => item.problems.map((problem) => ({ ...problem, item: item.code })));
  if (problems.length === 0) return null;
  return (
    <fieldset className="branch__more" aria-describedby={isChosen ? field.describedBy : undefined}>
      <legend className="branch__legend">{t.faults.public.problem}</legend>
      {isChosen && <FieldError field={field} />}
      <div className="choices">
        {problems.map((problem, index) => (
          <Radio
            key={problem.code}
            name="problem"
            value={problem.code}
            id={isChosen && index === 0 ? field.id : `${field.id}-${room.code}-${problem.code}`}
            label={problemTitle(texts, { ...problem, place: place.code, room: room.code })}
            checked={isChosen && field.value === problem.code}
          />
        ))}
        <Radio
          name="problem"
          value=""
          id={`${field.id}-${room.code}-other`}
          label={texts.rooms[room.code].other}
          checked={false}
        />
      </div>
    </fieldset>
  );
}
