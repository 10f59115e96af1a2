import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Formats } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { LetterTexts } from './texts';

/** What a letter knows of the landlord: the part of its settings that is used here. */
export type LetterLandlord = {
  name: string;
  timeZone: string;
  brand: { colours: { main: string; onMain: string; accent: string } };
  contacts: { phoneService: { phone: string } };
};

export type LetterContext<Data> = {
  data: Data;
  texts: LetterTexts;
  formats: Formats;
  locale: Locale;
  landlord: LetterLandlord;
  /** Scheme, host and port of the portal. */
  origin: string;
  /** The full address of a path within the portal. */
  link: (path: string) => string;
};

export type LetterAttachment = {
  filename: string;
  contentType: string;
  /** base64 */
  content: string;
};

/** A letter is data, a subject, a body and a sample; why it was sent stands in its footer. */
export type Letter<Name extends string, Schema extends z.ZodType> = {
  name: Name;
  data: Schema;
  why: keyof LetterTexts['frame']['why'];
  /** Read by whoever looks at the locked phone: no person, no home, nothing that is wrong. */
  subject: (context: LetterContext<z.output<Schema>>) => string;
  Body: (context: LetterContext<z.output<Schema>>) => ReactElement;
  attachments?: (context: LetterContext<z.output<Schema>>) => LetterAttachment[];
  sample: z.input<Schema>;
};

export function defineLetter<const Name extends string, Schema extends z.ZodType>(
  letter: Letter<Name, Schema>,
): Letter<Name, Schema> {
  return letter;
}
