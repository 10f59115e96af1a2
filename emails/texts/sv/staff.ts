import type { Texts } from '~/i18n/texts';
import type { staff as en } from '../en/staff';

export const staff: Texts<typeof en> = {
  invitation: {
    subject: { invited: 'Din åtkomst till boendeportalen', 'new-link': 'Ny länk till boendeportalen' },
    text: {
      invited:
        'Du har fått åtkomst till boendeportalen för ditt arbete. Öppna länken och välj ett lösenord; den här e-postadressen är ditt användarnamn.',
      'new-link': 'Här är en ny länk för att välja lösenord. Tidigare länkar fungerar inte längre.',
    },
    phone: 'Om ditt arbete kräver inloggning i två steg ska du ha telefonen med en autentiseringsapp till hands.',
    validUntil: (time) => `Länken gäller i 24 timmar, till ${time}. Den kan användas en gång.`,
    button: 'Ta i bruk',
    notYou: 'Om du inte vet något om det här ska du inte öppna länken, utan meddela hyresvärdens it-administratör.',
  },
  security: {
    subject: {
      'password-changed': 'Ditt lösenord har bytts',
      'second-factor-on': 'Inloggning i två steg är i bruk',
      'second-factor-off': 'Inloggning i två steg har tagits ur bruk',
      'passkey-added': 'Du har lagt till en nyckel för inloggning',
      'passkey-removed': 'En nyckel för inloggning har tagits bort',
      'recovery-codes-made': 'Du har nya reservkoder',
      'recovery-code-used': 'En reservkod användes',
      'access-ended': 'Din åtkomst till portalen har upphört',
    },
    text: {
      'password-changed': (time) => `Lösenordet som du använder i arbetet i boendeportalen byttes ${time}.`,
      'second-factor-on': (time) =>
        `Från ${time} frågar inloggningen i boendeportalen efter en kod från din autentiseringsapp.`,
      'second-factor-off': (time) =>
        `Från ${time} frågar inloggningen i boendeportalen inte längre efter någon kod. Dina reservkoder har raderats.`,
      'passkey-added': (time: string) =>
        `En nyckel för inloggning lades till ${time}. Den duger i stället för en kod när du loggar in.`,
      'passkey-removed': (time: string) =>
        `En av dina nycklar för inloggning togs bort ${time}. Den fungerar inte längre.`,
      'recovery-codes-made': (time) => `Nya reservkoder skapades ${time}. De tidigare fungerar inte längre.`,
      'recovery-code-used': (time) =>
        `Någon loggade in ${time} med ditt lösenord och en reservkod. Den koden fungerar inte längre.`,
      'access-ended': (time) => `Din åtkomst för arbetet upphörde ${time}, och du har loggats ut.`,
    },
    button: 'Gå till inloggningen',
    notYou: 'Om det här överraskar dig ska du genast meddela hyresvärdens it-administratör.',
  },
};
