import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { FieldSet } from '~/ui/field';
import { useField } from '~/ui/form-context';
import { PhotoGrid } from '~/ui/photo-grid';
import { VisuallyHidden } from '~/ui/visually-hidden';

export type KeptPage = { id: string; isPdf: boolean; pages: number | null };

/** HEIC by its endings too: not every system knows it as a kind of picture, and would leave it out of the choice. */
const ACCEPTED = 'application/pdf,image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

type DocumentFieldProps = { name?: string; kept: readonly KeptPage[]; mostPages: number; optional?: boolean };

/** The pages of a signed paper: what was stored when the form came back stays, unless it is taken away. */
export function DocumentField({ name = 'document', kept, mostPages, optional }: DocumentFieldProps) {
  const words = useTexts().authorizations.document;
  const hint = words.hint(String(mostPages));
  const field = useField({ name, hint });
  return (
    <FieldSet field={field} label={words.label} hint={hint} optional={optional}>
      {kept.length > 0 && <KeptPages kept={kept} />}
      <input
        className="input"
        id={field.id}
        type="file"
        name={name}
        multiple
        accept={ACCEPTED}
        aria-label={words.label}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={field.describedBy}
      />
    </FieldSet>
  );
}

function KeptPages({ kept }: { kept: readonly KeptPage[] }) {
  const words = useTexts().authorizations.document;
  return (
    <>
      <p className="field__hint">{words.kept}</p>
      <ul className="plain-list">
        {kept.map(({ id, isPdf, pages }, at) => (
          <li key={id}>
            <a href={paths.file(id)}>{isPdf ? words.pdf(pages ?? 1) : words.photo(at + 1)}</a>
            <label className="choice" htmlFor={`removed-${id}`}>
              <input type="checkbox" name="removedDocuments" value={id} id={`removed-${id}`} />
              <span>
                {words.remove}
                <VisuallyHidden>{` ${isPdf ? words.pdf(pages ?? 1) : words.photo(at + 1)}`}</VisuallyHidden>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}

type Shown = { id: string; isPdf: boolean; pages: number | null; bytes: number };

/** What has been handed in: a PDF is saved and opened outside the portal, photos are shown as small pictures. */
export function Documents({ documents }: { documents: readonly Shown[] }) {
  const words = useTexts().authorizations.document;
  const formats = useFormats();
  const pdfs = documents.filter(({ isPdf }) => isPdf);
  return (
    <>
      {pdfs.length > 0 && (
        <ul className="plain-list">
          {pdfs.map(({ id, pages, bytes }) => (
            <li key={id}>
              <a href={paths.file(id)} download>
                {words.pdf(pages ?? 1)}
              </a>{' '}
              <span className="quiet">{`${formats.number(Math.max(1, Math.round(bytes / 1024)))} kB`}</span>
            </li>
          ))}
        </ul>
      )}
      <PhotoGrid photos={documents.filter(({ isPdf }) => !isPdf)} />
    </>
  );
}
