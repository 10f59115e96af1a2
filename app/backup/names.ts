const NAME = /^rappu-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})Z-([0-9a-f]{16})\.age$/;

/** Its moment, and the beginning of its checksum: whether a copy is whole can be seen without any key. */
export function nameOf({ madeAt, sha256 }: { madeAt: Date; sha256: string }): string {
  const moment = madeAt.toISOString().slice(0, 19).replaceAll(':', '');
  return `rappu-${moment}Z-${sha256.slice(0, 16)}.age`;
}

export function readName(name: string): { madeAt: Date; checksum: string } | null {
  const [, date, hour, minute, second, checksum] = NAME.exec(name) ?? [];
  if (!date || !checksum) return null;
  return { madeAt: new Date(`${date}T${hour}:${minute}:${second}Z`), checksum };
}
