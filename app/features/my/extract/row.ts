import type { PortalTexts } from '~/i18n';
import type { ExtractSection } from '~/retention/limit';

/** Every field has its word in each language: a field without one does not compile. */
export type FieldName = keyof PortalTexts['extract']['fields'];

export type Value = string | number | boolean | Date | null;

/** Codes stay codes: the file is for machines too, and the page has the words for them. */
export type ExtractRow = { readonly [Field in FieldName]?: Value | readonly string[] | readonly ExtractRow[] };

/** Everything held about one person, by the sections that the retention schedule names. */
export type Extract = Record<ExtractSection, ExtractRow[]>;
