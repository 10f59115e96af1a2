import { useFormats, useTexts } from '~/i18n/use-texts';
import { Button, HiddenField, PostForm } from '~/ui/form';
import { Tag } from '~/ui/tag';

type Stairwell = {
  buildingId: string;
  stairwell: string;
  street: string;
  putUpAt: Date | null;
  putUpBy: string | null;
};

export function Stairwells({ stairwells }: { stairwells: readonly Stairwell[] }) {
  const { signs: words, tenants } = useTexts().disturbanceDesk;
  const formats = useFormats();
  return (
    <ul className="cards">
      {stairwells.map(({ buildingId, stairwell, street, putUpAt, putUpBy }) => (
        <li className="card" key={`${buildingId} ${stairwell}`}>
          <h3 className="card__title">{`${street} ${stairwell}`}</h3>
          <p className="card__meta">
            {putUpAt ? (
              words.up(formats.date(putUpAt), putUpBy ?? words.somebody)
            ) : (
              <Tag tone="late">{words.missing}</Tag>
            )}
          </p>
          <PostForm>
            <HiddenField name="building" value={buildingId} />
            <HiddenField name="stairwell" value={stairwell} />
            <Button name="intent" value={putUpAt ? 'sign-down' : 'sign-up'}>
              {putUpAt ? words.gone : tenants.signUp}
            </Button>
          </PostForm>
        </li>
      ))}
    </ul>
  );
}
