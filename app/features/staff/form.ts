import { z } from 'zod';
import { newPassword, passwordsAlike, secondFactorCode } from '~/features/identity/form';
import { choice, emailAddress, optionalChoice, requiredText } from '~/http/fields';
import { locales } from '~/i18n/locale';

/** Duties and areas are lists and come beside these. */
export const memberForm = z.object({ name: requiredText(120), letterLanguage: optionalChoice(locales) });
export const inviteForm = memberForm.extend({ email: emailAddress() });
export const memberIntent = z.object({ intent: choice(['save', 'invite', 'renew', 'end', 'take-back']) });

const passwords = { password: newPassword('office'), passwordAgain: z.string('required') };
const currentPassword = z.string('required').min(1, 'required');

export const joinForm = z.object(passwords).superRefine(passwordsAlike);
export const joinWithCodeForm = z.object({ ...passwords, code: secondFactorCode() }).superRefine(passwordsAlike);

export const ownPasswordForm = z.object({ currentPassword, ...passwords }).superRefine(passwordsAlike);
export const turnOnForm = z.object({ currentPassword, code: secondFactorCode(), offer: z.string().min(1, 'required') });
export const turnOffForm = z.object({ currentPassword, code: secondFactorCode() });
export const addPasskeyForm = z.object({
  passkeyName: requiredText(60),
  currentPassword,
  passkey: z.string('staff.passkeys.failed').min(1, 'staff.passkeys.failed'),
});
export const removePasskeyForm = z.object({ currentPassword, passkeyId: z.string().min(1, 'required') });
export const newCodesForm = z.object({ code: secondFactorCode() });
