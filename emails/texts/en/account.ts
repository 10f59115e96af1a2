/** Registration, passwords and the account itself. */
export const account = {
  activation: {
    subject: 'Confirm your account in the resident portal',
    heading: 'Confirm your account',
    occasion: {
      registered: 'This e-mail address was used to register in the resident portal. One step is left.',
      'asked-again': 'You asked for a new link to confirm your account. Earlier links no longer work.',
    },
    how: 'Open the link and confirm with your e-mail address and your password. Opening the link alone changes nothing.',
    validUntil: (time: string) => `The link is valid for 24 hours, until ${time}. It can be used once.`,
    button: 'Confirm your account',
    notYou: 'If you did not register, you need not do anything. Nobody can use the account without confirming it.',
  },
  reset: {
    subject: 'Choose a new password for the resident portal',
    heading: 'Choose a new password',
    intro: 'Somebody, probably you, asked for a new password for the resident portal.',
    validUntil: (time: string) => `The link is valid for 24 hours, until ${time}. It can be used once.`,
    button: 'Choose a new password',
    notYou: 'If you did not ask for this, you need not do anything. Your password stays as it is.',
  },
  resetDone: {
    subject: 'Your password has been changed',
    heading: 'Your password has been changed',
    intro: (time: string) => `The password of your account in the resident portal was changed on ${time}.`,
    signedOut: 'You have been signed out on all devices. Sign in with your new password.',
    button: 'Sign in',
    notYou: 'If it was not you, order a new password on the sign-in page at once and tell customer service.',
  },
  someoneTriedToRegister: {
    subject: 'Your e-mail address was used in the resident portal',
    heading: 'You already have an account',
    intro: 'Somebody tried to register in the resident portal with this e-mail address. It already has an account.',
    you: 'If it was you, sign in as usual. If you have forgotten your password, you can order a new one on the sign-in page.',
    button: 'Go to the sign-in page',
    notYou: 'If it was not you, you need not do anything. Your account has not changed.',
  },
  superseded: {
    subject: 'Your account in the resident portal has been replaced',
    heading: 'A new account has replaced this one',
    intro: (time: string) =>
      `On ${time} you took into use a new account in the resident portal with another e-mail address. The account with this address was closed and its sessions ended.`,
    kept: 'Your fault reports and other matters are in the new account.',
    button: 'Go to the sign-in page',
    notYou: (phone: string) => `If it was not you, phone customer service as soon as you can: ${phone}.`,
  },
  matchFound: {
    subject: 'You can now use the resident portal',
    heading: 'We have found you in our resident register',
    intro:
      'When you identified yourself in the resident portal, we did not find you in our resident register. Now we have.',
    next: 'Sign in, and the portal shows you what concerns your home.',
    button: 'Sign in',
  },
};
