/** What an identity's sealed code is bound to: in another row it opens for nobody. */
export function identityCodeContext(codeIndex: string): string {
  return `identity:${codeIndex}:code`;
}
