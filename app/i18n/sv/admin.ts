import type { admin as en } from '../en/admin';
import { plural } from '../plural';
import type { Texts } from '../texts';

export const admin: Texts<typeof en> = {
  restored: {
    title: 'Gå igenom vad säkerhetskopian har fört tillbaka',
    text: ({ at, madeAt }: { at: string; madeAt: string }) =>
      `Portalen återställdes ${at} från en säkerhetskopia som gjordes ${madeAt}. Det som hände däremellan finns inte här.`,
    staff: 'De som har slutat sedan dess kan logga in igen. Avsluta deras åtkomst på nytt:',
    staffLink: 'Personal',
    powers:
      'Fullmakter som har återkallats sedan dess gäller igen, och använda kan användas på nytt. Återkalla på nytt dem du känner till:',
    powersLink: 'Fullmakter',
  },
  waitingTitle: 'Väntar',
  nothingWaits: 'Inget väntar på dig just nu.',
  late: (n) => plural('sv', n, { one: '1 försenad', other: `${n} försenade` }),
  atLeast: (n) => `${n}+`,
  tasks: (n) => plural('sv', n, { one: 'anmälan om våld att åtgärda', other: 'anmälningar om våld att åtgärda' }),
  unread: (n) => plural('sv', n, { one: 'störningsärende att läsa', other: 'störningsärenden att läsa' }),
  owed: (n) => plural('sv', n, { one: 'störningsärende att berätta om', other: 'störningsärenden att berätta om' }),
  steps: (n) =>
    plural('sv', n, { one: 'störningsärende där nästa steg är nu', other: 'störningsärenden där nästa steg är nu' }),
  signs: (n) =>
    plural('sv', n, {
      one: 'trapphus behöver sin skylt inför nya hyresgäster',
      other: 'trapphus behöver sin skylt inför nya hyresgäster',
    }),
  papers: (n) =>
    plural('sv', n, {
      one: 'brev till en ny hyresgäst att skriva ut',
      other: 'brev till nya hyresgäster att skriva ut',
    }),
  requests: (n) => plural('sv', n, { one: 'servicebegäran väntar på svar', other: 'servicebegäranden väntar på svar' }),
  unclaimed: (n) => `${n} utan handläggare`,
  powerLetters: (n) => plural('sv', n, { one: 'brev om en fullmakt att posta', other: 'brev om fullmakter att posta' }),
  powers: (n) => plural('sv', n, { one: 'fullmakt att granska', other: 'fullmakter att granska' }),
  unmatched: (n) =>
    plural('sv', n, { one: 'ny person utan hem i registret', other: 'nya personer utan hem i registret' }),
  imports: (n) => plural('sv', n, { one: 'registerimport att avgöra', other: 'registerimporter att avgöra' }),
  todayTitle: 'Dagens bokade tider',
  nobodyToday: 'Ingen är bokad för i dag längre.',
  toDay: 'Hela dagen',
  more: (n) => plural('sv', n, { one: 'och 1 till', other: `och ${n} till` }),
  doorsTitle: 'Gå till',
};
