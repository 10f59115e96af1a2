import { useUiTexts } from './ui-texts';

export type Photo = { id: string };

export function photoHref(id: string): string {
  return `/files/${encodeURIComponent(id)}`;
}

export function thumbnailHref(id: string): string {
  return `${photoHref(id)}/thumbnail`;
}

/** Small pictures, each leading to the whole one. */
export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
  const texts = useUiTexts();
  if (photos.length === 0) return null;
  return (
    <ul className="photo-grid">
      {photos.map((photo, index) => (
        <li key={photo.id}>
          <a href={photoHref(photo.id)}>
            <img
              src={thumbnailHref(photo.id)}
              alt={texts.openPhoto(index + 1, photos.length)}
              width={96}
              height={96}
              loading="lazy"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
