import { type FieldProps, FieldSet } from './field';
import { useField } from './form-context';
import { Island } from './island';
import { PhotoInput, type PhotoInputProps } from './islands/photo-input';
import type { Photo } from './photo-grid';
import { useUiTexts } from './ui-texts';

type PhotoFieldProps = FieldProps & {
  /** Stored already, when the form came back for another reason. */
  kept?: readonly Photo[];
  /**
   * Where the script sends each photo as soon as it is chosen. A POST with the file as `photos` (and `draft`, if
   * given) answers 201 `{ "id": … }`, or 4xx `{ "message": … }` with the sentence to show.
   */
  uploadTo?: string;
  draft?: string;
};

/**
 * Photos of a form, sent in the field given by `name`. Photos stored before come back as `keptPhotos` (their ids), and
 * those ticked for removal as `removedPhotos` too.
 */
export function PhotoField({ kept = [], uploadTo, draft, optional = true, ...props }: PhotoFieldProps) {
  const texts = useUiTexts();
  const field = useField(props);
  const input: PhotoInputProps = {
    id: field.id,
    name: props.name,
    kept: kept.map(({ id }) => ({ id })),
    texts: texts.photos,
    describedBy: field.describedBy,
    uploadTo,
    draft,
  };
  return (
    <FieldSet field={field} optional={optional} {...props}>
      <Island name="photo-input" props={input}>
        <PhotoInput {...input} />
      </Island>
    </FieldSet>
  );
}
