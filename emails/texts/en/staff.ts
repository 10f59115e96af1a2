/** For those who work with the portal. */
export const staff = {
  invitation: {
    subject: { invited: 'Your access to the resident portal', 'new-link': 'A new link to the resident portal' },
    text: {
      invited:
        'You have been given access to the resident portal for your work. Open the link and choose a password; this e-mail address is your username.',
      'new-link': 'Here is a new link for choosing a password. Earlier links no longer work.',
    },
    phone: 'If your work needs a second factor, have your phone at hand with an authenticator app.',
    validUntil: (time: string) => `The link is valid for 24 hours, until ${time}. It can be used once.`,
    button: 'Take into use',
    notYou: 'If you know nothing of this, do not open the link, and tell the landlord’s IT administrator.',
  },
  security: {
    subject: {
      'password-changed': 'Your password has been changed',
      'second-factor-on': 'Your second factor is in use',
      'second-factor-off': 'Your second factor has been taken out of use',
      'passkey-added': 'You have added a passkey',
      'passkey-removed': 'A passkey has been removed',
      'recovery-codes-made': 'You have new recovery codes',
      'recovery-code-used': 'A recovery code was used',
      'access-ended': 'Your access to the portal has ended',
    },
    text: {
      'password-changed': (time: string) =>
        `The password you use at work in the resident portal was changed on ${time}.`,
      'second-factor-on': (time: string) =>
        `Since ${time} signing in to the resident portal asks for a code from your authenticator.`,
      'second-factor-off': (time: string) =>
        `Since ${time} signing in to the resident portal no longer asks for a code. Your recovery codes have been erased.`,
      'passkey-added': (time: string) =>
        `On ${time} a passkey was added to your access. It does for signing in instead of a code.`,
      'passkey-removed': (time: string) => `On ${time} one of your passkeys was removed. It no longer works.`,
      'recovery-codes-made': (time: string) =>
        `New recovery codes were made on ${time}. The earlier ones no longer work.`,
      'recovery-code-used': (time: string) =>
        `On ${time} somebody signed in with your password and a recovery code. That code no longer works.`,
      'access-ended': (time: string) => `Your access for work ended on ${time}, and you have been signed out.`,
    },
    button: 'Go to the sign-in page',
    notYou: 'If this surprises you, tell the landlord’s IT administrator at once.',
  },
};
