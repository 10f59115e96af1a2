/** A rule said no. Thrown inside a command, it rolls the transaction back; `code` is a text key, never a sentence. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string> = {},
  ) {
    super(`refused: ${code}`);
    this.name = 'Refused';
  }
}

export function refuseIf(code: string | null): void {
  if (code !== null) throw new Refused(code);
}
