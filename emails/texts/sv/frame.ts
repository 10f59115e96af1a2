import type { Texts } from '~/i18n/texts';
import type * as en from '../en/frame';

export const frame: Texts<typeof en.frame> = {
  buttonFallback: 'Om knappen inte fungerar kan du kopiera den här adressen till din webbläsare:',
  sentBy: (landlord) => `Det här meddelandet skickades av ${landlord}.`,
  why: {
    account: 'Du får det eftersom den här e-postadressen har angetts i boendeportalen.',
    fault: 'Du får det eftersom du gjorde den här felanmälan eller följer hur den sköts.',
    publicFault: 'Du får det eftersom den här e-postadressen angavs i felanmälan.',
    resident: 'Du får det eftersom du har ett konto i boendeportalen.',
    appointment: 'Du får det eftersom den här e-postadressen angavs när en tid hos kundtjänsten bokades.',
    staff: 'Du får det eftersom du arbetar med portalen.',
    authorization: 'Du får det eftersom den här e-postadressen finns i en fullmakt.',
  },
  noReply: 'Svara inte på det här meddelandet: svaren läses inte.',
  customerService: 'Kundtjänst',
  portal: 'Boendeportalen',
};
