/** Where a list went on from: an instant and, among those of the same instant, an id. */
export type Cursor = { at: Date; id: string };

export function writeCursor({ at, id }: Cursor): string {
  return `${at.getTime()}.${id}`;
}

/** Null for anything that was not written here. */
export function readCursor(text: string | null): Cursor | null {
  const [, milliseconds, id] = /^(\d{1,15})\.([\w-]{1,64})$/.exec(text ?? '') ?? [];
  return milliseconds && id ? { at: new Date(Number(milliseconds)), id } : null;
}
