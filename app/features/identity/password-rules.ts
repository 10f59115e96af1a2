/**
 * The password rules of ID-3 and ID-4 as exact data: the same lists are shown while typing and checked on the server.
 * Letters are Unicode letters. Everything that is neither letter nor digit is a special character, a space included:
 * a sentence with its spaces is a good password, and an unwritten exception would be a trap.
 */
export type Requirement = { code: 'length'; min: number } | { code: 'upper' | 'lower' | 'digit' | 'special' };
export type UnmetRequirement = Requirement | { code: 'tooLong'; max: number };
export type PasswordPolicy = 'strong' | 'office' | 'reset';

/** Room for any sentence, and a bound on what a stranger can make the server hash. */
export const MAX_PASSWORD_LENGTH = 128;

const STRONG: readonly Requirement[] = [
  { code: 'length', min: 6 },
  { code: 'upper' },
  { code: 'lower' },
  { code: 'digit' },
  { code: 'special' },
];
const OFFICE: readonly Requirement[] = [{ code: 'length', min: 8 }, { code: 'upper' }, { code: 'special' }];

export const passwordPolicies: Record<PasswordPolicy, readonly Requirement[]> = {
  strong: STRONG,
  office: OFFICE,
  reset: STRONG,
};

/** Empty when the password will do. A list shown beforehand is the policy's own; `tooLong` only ever comes up here. */
export function unmetRequirements(policy: PasswordPolicy, password: string): UnmetRequirement[] {
  if (isTooLong(password)) return [{ code: 'tooLong', max: MAX_PASSWORD_LENGTH }];
  const composed = password.normalize('NFC');
  return passwordPolicies[policy].filter((requirement) => !isMet(requirement, composed));
}

export function isTooLong(password: string): boolean {
  // Measured roughly first: composing a megabyte is work that nobody asked for.
  return password.length > MAX_PASSWORD_LENGTH * 8 || codePoints(password.normalize('NFC')) > MAX_PASSWORD_LENGTH;
}

function isMet(requirement: Requirement, composed: string): boolean {
  switch (requirement.code) {
    case 'length':
      return codePoints(composed) >= requirement.min;
    case 'upper':
      return /\p{Lu}/u.test(composed);
    case 'lower':
      return /\p{Ll}/u.test(composed);
    case 'digit':
      return /\p{Nd}/u.test(composed);
    case 'special':
      // A mark that could not be composed belongs to the letter before it.
      return /[^\p{L}\p{M}\p{Nd}]/u.test(composed);
  }
}

function codePoints(text: string): number {
  return [...text].length;
}

export type Advice = 'longer' | 'containsEmail' | 'containsName' | 'containsLandlord';
export type PasswordOwner = { email?: string; name?: string; landlord?: string };

const ADVISED_LENGTH = 12;
const SHORTEST_WORD = 4;

/** What would make the password better. Only ever told, never a reason to refuse. */
export function adviceFor(password: string, { email, name, landlord }: PasswordOwner): Advice[] {
  const plain = plainly(password);
  const containsOneOf = (words: string[]) => words.some((word) => word.length >= SHORTEST_WORD && plain.includes(word));
  const advice: Advice[] = [];
  if (codePoints(password.normalize('NFC')) < ADVISED_LENGTH) advice.push('longer');
  if (containsOneOf(wordsOf(email?.split('@')[0]))) advice.push('containsEmail');
  if (containsOneOf(wordsOf(name))) advice.push('containsName');
  if (containsOneOf(wordsOf(landlord))) advice.push('containsLandlord');
  return advice;
}

function wordsOf(text = ''): string[] {
  return plainly(text).split(/[^\p{L}\p{Nd}]+/u);
}

/** Without capitals and accents, so that "Mäkinen" is found in "makinen1!". */
function plainly(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
