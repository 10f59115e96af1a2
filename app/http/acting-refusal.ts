import type { WhyEnded } from '~/features/authorizations/acting/why-ended';

/** PA-5: why a page or a form is refused to who acts for somebody, or did a moment ago. Nothing was done. */
export type ActingRefusal =
  /** It is their own, and they act for `name`. */
  | { refused: 'own-page'; name: string; returnTo: string }
  /** It is another's whom they can act for, and they have not said so. */
  | { refused: 'act-first'; name: string; authorization: string; returnTo: string }
  /** The form was made for somebody else than whom they act for now. Of a power that is not theirs no name is told. */
  | { refused: 'other-form'; madeForSelf: boolean; formFor: string | null; actsFor: string | null; typed: TypedText[] }
  /** The power the form was made on has ended. */
  | { refused: 'ended'; name: string | null; why: WhyEnded; typed: TypedText[] };

/** What somebody wrote, by the name of its field. */
export type TypedText = { field: string; text: string };

export function isActingRefusal(answer: unknown): answer is ActingRefusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer;
}
