import { useEffect, useRef, useState } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../icon';
import { type Photo, thumbnailHref } from '../photo-grid';
import type { PhotoTexts } from '../ui-texts';
import { type ChosenPhoto, usePhotos } from './use-photos';

export type PhotoInputProps = {
  id: string;
  name: string;
  kept: readonly Photo[];
  texts: PhotoTexts;
  describedBy?: string;
  uploadTo?: string;
  draft?: string;
};

/** A plain file input; once awake, it shows the photos at once and sends each while the person writes on. */
export function PhotoInput({ id, name, kept, texts, describedBy, uploadTo, draft }: PhotoInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isLive, setLive] = useState(false);
  const [stillKept, setStillKept] = useState(kept);
  const [announcement, announce] = useState('');
  const { photos, add, remove, retry } = usePhotos({ input, uploadTo, draft, field: name });

  useEffect(() => setLive(true), []);
  useEffect(() => announce(photos.map((photo) => wordsOn(photo, texts)).join(' ')), [photos, texts]);

  const hasPhotos = photos.length + stillKept.length > 0;
  return (
    <div className={classNames('photo-input', isLive && 'photo-input--live')}>
      {hasPhotos && (
        <ul className="photo-list">
          {stillKept.map((photo, index) => (
            <KeptPhoto
              key={photo.id}
              photo={photo}
              texts={texts}
              number={index + 1}
              onRemove={isLive ? () => setStillKept(stillKept.filter(({ id }) => id !== photo.id)) : undefined}
            />
          ))}
          {photos.map((photo) => (
            <ChosenPhotoRow
              key={photo.key}
              photo={photo}
              texts={texts}
              onRemove={() => remove(photo)}
              onRetry={() => retry(photo)}
            />
          ))}
        </ul>
      )}
      <input
        ref={input}
        className="photo-input__choose"
        id={id}
        type="file"
        name={name}
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-describedby={describedBy}
        onChange={(event) => add(newFiles(event.currentTarget.files, photos))}
      />
      <label className="photo-input__button hds-button hds-button--secondary" htmlFor={id}>
        <Icon name="camera" />
        {isLive && hasPhotos ? texts.chooseMore : texts.choose}
      </label>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}

type KeptPhotoProps = { photo: Photo; texts: PhotoTexts; number: number; onRemove: (() => void) | undefined };

function KeptPhoto({ photo, texts, number, onRemove }: KeptPhotoProps) {
  return (
    <li>
      <input type="hidden" name="keptPhotos" value={photo.id} />
      <img src={thumbnailHref(photo.id)} alt="" width={72} height={72} />
      <span className="photo-list__words">{`${texts.kept} ${number}`}</span>
      {onRemove ? (
        <RemoveButton texts={texts} name={`${texts.kept} ${number}`} onRemove={onRemove} />
      ) : (
        <label>
          <input type="checkbox" name="removedPhotos" value={photo.id} aria-label={named(texts, number)} />
          {texts.remove}
        </label>
      )}
    </li>
  );
}

function named(texts: PhotoTexts, number: number): string {
  return texts.removeNamed.replace('{name}', `${texts.kept} ${number}`);
}

type ChosenPhotoProps = { photo: ChosenPhoto; texts: PhotoTexts; onRemove: () => void; onRetry: () => void };

function ChosenPhotoRow({ photo, texts, onRemove, onRetry }: ChosenPhotoProps) {
  const isBroken = photo.state === 'failed' || photo.state === 'refused';
  return (
    <li>
      {photo.id && <input type="hidden" name="keptPhotos" value={photo.id} />}
      <Preview address={photo.preview} />
      <span className="photo-list__words">
        {isBroken ? (
          <span className="photo-list__failed">
            <Icon name="error" />
            {photo.message ?? texts.failed.replace('{name}', photo.file.name)}
          </span>
        ) : (
          photo.file.name
        )}
        {photo.state === 'uploading' && (
          <progress value={photo.progress} aria-label={texts.uploading.replace('{name}', photo.file.name)} />
        )}
        {isBroken && (
          <span className="photo-list__ways-on">
            {photo.state === 'failed' && (
              <button type="button" onClick={onRetry}>
                {texts.retry}
              </button>
            )}
            <RemoveButton texts={texts} name={photo.file.name} onRemove={onRemove} />
          </span>
        )}
      </span>
      {!isBroken && <RemoveButton texts={texts} name={photo.file.name} onRemove={onRemove} />}
    </li>
  );
}

/** A file that is no picture, or of a kind this browser cannot show, leaves no broken frame. */
function Preview({ address }: { address: string }) {
  const [isShowable, setShowable] = useState(true);
  if (isShowable) return <img src={address} alt="" width={72} height={72} onError={() => setShowable(false)} />;
  return (
    <span className="photo-list__blank">
      <Icon name="camera" />
    </span>
  );
}

function RemoveButton({ texts, name, onRemove }: { texts: PhotoTexts; name: string; onRemove: () => void }) {
  return (
    <button type="button" onClick={onRemove} aria-label={texts.removeNamed.replace('{name}', name)}>
      {texts.remove}
    </button>
  );
}

function wordsOn(photo: ChosenPhoto, texts: PhotoTexts): string {
  const words = { waiting: '', uploading: texts.uploading, stored: texts.uploaded, failed: texts.failed, refused: '' };
  return photo.message ?? words[photo.state].replace('{name}', photo.file.name);
}

/** What the browser puts into the input replaces what was there: the photos chosen before are kept beside it. */
function newFiles(files: FileList | null, photos: readonly ChosenPhoto[]): File[] {
  const known = new Set(photos.map(({ file }) => file));
  return Array.from(files ?? []).filter((file) => !known.has(file));
}
