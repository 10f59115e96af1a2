import { z } from 'zod';
import { choice, emailAddress, optionalChoice } from '~/http/fields';
import { locales } from '~/i18n/locale';
import { readTypedCode } from '~/lib/typed-code';
import { newPassword, passwordsAlike } from '../form';
import { documentKinds } from './rules';

export const identifyForm = z.object({
  resident: z.string('required').min(1, 'required'),
  documentKind: choice(documentKinds),
  email: emailAddress(),
  letterLanguage: optionalChoice(locales),
});

export const registerOfficeForm = z
  .object({
    email: emailAddress(),
    code: z
      .string('required')
      .min(1, 'required')
      .transform((text, context) => {
        const code = readTypedCode(text);
        if (text !== '' && code === null) context.addIssue({ code: 'custom', message: 'office.register.codeForm' });
        return code ?? '';
      }),
    password: newPassword('office'),
    passwordAgain: z.string('required'),
  })
  .superRefine(passwordsAlike);
