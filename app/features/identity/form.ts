import { z } from 'zod';
import { emailAddress } from '~/http/fields';
import { readTypedCode } from '~/lib/typed-code';
import { type PasswordPolicy, unmetRequirements } from './password-rules';

/** Passwords are taken as typed: no trimming, no cutting off. */
const anyPassword = z.string('required').min(1, 'required');

export const signInForm = z.object({ email: emailAddress(), password: anyPassword });
export const activateForm = signInForm;
export const emailForm = z.object({ email: emailAddress() });
export const secondFactorForm = z.object({ code: secondFactorCode() });
/** What the authenticator has answered; the script of the page has put it there. */
export const passkeyForm = z.object({ passkey: z.string('required').min(1, 'staff.passkeys.failed') });

/** The authenticator's six digits, or a recovery code as it stands on paper. */
export function secondFactorCode() {
  return z
    .string('required')
    .min(1, 'required')
    .transform((text, context) => {
      const digits = text.replace(/[\s-]/g, '');
      const code = /^\d{6}$/.test(digits) ? digits : readTypedCode(text);
      if (text !== '' && code === null) context.addIssue({ code: 'custom', message: 'identity.codeForm' });
      return code ?? '';
    });
}

export const registerAccountForm = z.object({ email: emailAddress(), password: newPassword('strong') });

export const resetPasswordForm = z
  .object({ password: newPassword('reset'), passwordAgain: z.string('required') })
  .superRefine(passwordsAlike);

export function passwordsAlike(
  { password, passwordAgain }: { password: string; passwordAgain: string },
  context: z.RefinementCtx,
): void {
  if (password === passwordAgain) return;
  context.addIssue({ code: 'custom', path: ['passwordAgain'], message: 'identity.passwordsDiffer' });
}

/** The message names the first requirement that is not met; the list beside the field shows them all. */
export function newPassword(policy: PasswordPolicy) {
  return anyPassword.superRefine((password, context) => {
    const [unmet] = unmetRequirements(policy, password);
    if (!unmet || password === '') return;
    const count = unmet.code === 'length' ? unmet.min : unmet.code === 'tooLong' ? unmet.max : '';
    context.addIssue({ code: 'custom', message: `identity.unmet.${unmet.code}:${count}` });
  });
}
