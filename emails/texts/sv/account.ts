import type { Texts } from '~/i18n/texts';
import type * as en from '../en/account';

export const account: Texts<typeof en.account> = {
  activation: {
    subject: 'Bekräfta ditt konto i boendeportalen',
    heading: 'Bekräfta ditt konto',
    occasion: {
      registered: 'Den här e-postadressen har använts för att registrera sig i boendeportalen. Ett steg återstår.',
      'asked-again': 'Du bad om en ny länk för att bekräfta ditt konto. Tidigare länkar fungerar inte längre.',
    },
    how: 'Öppna länken och bekräfta med din e-postadress och ditt lösenord. Att bara öppna länken ändrar ingenting.',
    validUntil: (time) => `Länken gäller i 24 timmar, till ${time}. Den kan användas en gång.`,
    button: 'Bekräfta kontot',
    notYou:
      'Om du inte har registrerat dig behöver du inte göra något. Ingen kan använda kontot utan att bekräfta det.',
  },
  reset: {
    subject: 'Välj ett nytt lösenord till boendeportalen',
    heading: 'Välj ett nytt lösenord',
    intro: 'Någon, troligen du, bad om ett nytt lösenord till boendeportalen.',
    validUntil: (time) => `Länken gäller i 24 timmar, till ${time}. Den kan användas en gång.`,
    button: 'Välj ett nytt lösenord',
    notYou: 'Om du inte bad om det här behöver du inte göra något. Ditt lösenord förblir som det är.',
  },
  resetDone: {
    subject: 'Ditt lösenord har ändrats',
    heading: 'Ditt lösenord har ändrats',
    intro: (time) => `Lösenordet till ditt konto i boendeportalen ändrades ${time}.`,
    signedOut: 'Du har loggats ut på alla enheter. Logga in med ditt nya lösenord.',
    button: 'Logga in',
    notYou:
      'Om det inte var du, beställ genast ett nytt lösenord på inloggningssidan och berätta det för kundtjänsten.',
  },
  someoneTriedToRegister: {
    subject: 'Din e-postadress användes i boendeportalen',
    heading: 'Du har redan ett konto',
    intro: 'Någon försökte registrera sig i boendeportalen med den här e-postadressen. Adressen har redan ett konto.',
    you: 'Om det var du, logga in som vanligt. Om du har glömt ditt lösenord kan du beställa ett nytt på inloggningssidan.',
    button: 'Gå till inloggningssidan',
    notYou: 'Om det inte var du behöver du inte göra något. Ditt konto har inte ändrats.',
  },
  superseded: {
    subject: 'Ditt konto i boendeportalen har ersatts',
    heading: 'Ett nytt konto har ersatt det här',
    intro: (time) =>
      `Du tog ${time} i bruk ett nytt konto i boendeportalen med en annan e-postadress. Kontot med den här adressen har stängts och dess sessioner har avslutats.`,
    kept: 'Dina felanmälningar och andra ärenden finns i det nya kontot.',
    button: 'Gå till inloggningssidan',
    notYou: (phone) => `Om det inte var du, ring kundtjänsten så snart du kan: ${phone}.`,
  },
  matchFound: {
    subject: 'Du kan nu använda boendeportalen',
    heading: 'Vi har hittat dig i boenderegistret',
    intro:
      'När du identifierade dig i boendeportalen hittade vi dig inte i boenderegistret. Nu finns dina uppgifter där.',
    next: 'När du loggar in visar portalen det som gäller ditt hem.',
    button: 'Logga in',
  },
};
