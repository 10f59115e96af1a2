import { type RefObject, useEffect, useReducer, useRef } from 'react';
import { type Upload, upload } from './upload';

export type ChosenPhoto = {
  key: string;
  file: File;
  preview: string;
  state: 'waiting' | 'uploading' | 'stored' | 'refused' | 'failed';
  progress: number;
  id?: string;
  message?: string;
};

type Change =
  | { add: ChosenPhoto[] }
  | { remove: string }
  | { key: string; to: Partial<Pick<ChosenPhoto, 'state' | 'progress' | 'id' | 'message'>> };

function photosAfter(photos: readonly ChosenPhoto[], change: Change): readonly ChosenPhoto[] {
  if ('add' in change) return [...photos, ...change.add];
  if ('remove' in change) return photos.filter((photo) => photo.key !== change.remove);
  return photos.map((photo) => (photo.key === change.key ? { ...photo, ...change.to } : photo));
}

type Options = {
  input: RefObject<HTMLInputElement>;
  uploadTo: string | undefined;
  draft: string | undefined;
  field: string;
};

/**
 * The photos chosen on this page. The file input always holds exactly those that are not stored yet, so that sending
 * the form at any moment sends each photo once, whether its upload is done, under way or has failed.
 */
export function usePhotos({ input, uploadTo, draft, field }: Options) {
  const [photos, change] = useReducer(photosAfter, []);
  const uploads = useRef(new Map<string, Upload>());

  const isAwake = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `add` is another function each time, and does the same
  useEffect(() => {
    if (!input.current) return;
    const chosenBefore = isAwake.current ? [] : Array.from(input.current.files ?? []);
    isAwake.current = true;
    // Photos that were chosen before the script had come are taken over; the line below would empty the input of them.
    if (chosenBefore.length > 0) add(chosenBefore);
    else input.current.files = fileList(photos.filter(goesWithForm).map(({ file }) => file));
  }, [photos, input]);

  function add(files: Iterable<File>): void {
    const chosen = Array.from(files, (file): ChosenPhoto => {
      const preview = URL.createObjectURL(file);
      return { key: preview, file, preview, state: 'waiting', progress: 0 };
    });
    change({ add: chosen });
    for (const photo of chosen) void send(photo);
  }

  async function send(photo: ChosenPhoto): Promise<void> {
    if (uploadTo === undefined) return;
    change({ key: photo.key, to: { state: 'uploading', progress: 0 } });
    const onProgress = (progress: number) => change({ key: photo.key, to: { progress } });
    const sending = upload({ file: photo.file, to: uploadTo, field, draft, onProgress });
    uploads.current.set(photo.key, sending);
    const result = await sending.result;
    uploads.current.delete(photo.key);
    if (result.kind === 'stored') change({ key: photo.key, to: { state: 'stored', id: result.id } });
    if (result.kind === 'refused') change({ key: photo.key, to: { state: 'refused', message: result.message } });
    if (result.kind === 'failed') change({ key: photo.key, to: { state: 'failed' } });
  }

  function remove(photo: ChosenPhoto): void {
    change({ remove: photo.key });
    uploads.current.get(photo.key)?.abort();
    URL.revokeObjectURL(photo.preview);
  }

  return { photos, add, remove, retry: send };
}

function goesWithForm({ state }: ChosenPhoto): boolean {
  return state === 'waiting' || state === 'uploading' || state === 'failed';
}

function fileList(files: File[]): FileList {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer.files;
}
