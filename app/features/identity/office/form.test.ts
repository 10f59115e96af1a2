import { expect, test } from 'vitest';
import { resetPasswordForm } from '../form';
import { registerOfficeForm } from './form';

const filled = { email: 'a@b.fi', code: '402-58C-6FH' };
const office = (password: string, passwordAgain = password) =>
  registerOfficeForm.safeParse({ ...filled, password, passwordAgain });
const reset = (password: string) => resetPasswordForm.safeParse({ password, passwordAgain: password });

test('the office rule and the reset rule each let through what the other refuses', () => {
  expect([office('Abcdefg!').success, reset('Abcdefg!').success]).toEqual([true, false]);
  expect([office('Aa1!aa').success, reset('Aa1!aa').success]).toEqual([false, true]);
});

test('the password is confirmed', () => {
  expect(office('Abcdefg!', 'Abcdefg?').error?.issues).toMatchObject([
    { path: ['passwordAgain'], message: 'identity.passwordsDiffer' },
  ]);
});

test.each([
  ['', 'required'],
  ['402-58C', 'office.register.codeForm'],
])('the code %j is sent back', (code, message) => {
  const { error } = registerOfficeForm.safeParse({
    ...filled,
    code,
    password: 'Abcdefg!',
    passwordAgain: 'Abcdefg!',
  });
  expect(error?.issues).toMatchObject([{ path: ['code'], message }]);
});
