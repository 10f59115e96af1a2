import { z } from 'zod';
import { optionalChoice, optionalText } from '~/http/fields';
import { locales } from '~/i18n/locale';
import type { Country } from '~/lib/holidays';
import { parsePhone } from '~/lib/phone-number';

/** What did not come stays as it is; an empty phone number is taken away. */
export const profileForm = (country: Country) =>
  z.object({
    phone: optionalText(40).transform((text, context) => {
      if (text === null) return null;
      const phone = parsePhone(text, country);
      if (phone === null) context.addIssue({ code: 'custom', message: 'phone' });
      return phone;
    }),
    letterLanguage: optionalChoice(locales),
  });

export const endSessionForm = z.object({ session: z.string().min(1) });
