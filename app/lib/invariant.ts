/** What must be true unless the program is wrong. Failing is a bug: 500, logged with the request's id. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`invariant: ${message}`);
}
