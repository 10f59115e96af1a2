import type { Texts } from '~/i18n/texts';
import type * as en from '../en/frame';

export const frame: Texts<typeof en.frame> = {
  buttonFallback: 'Jos painike ei toimi, kopioi tämä osoite selaimeesi:',
  sentBy: (landlord) => `Tämän viestin lähetti ${landlord}.`,
  why: {
    account: 'Saat viestin, koska tämä sähköpostiosoite on annettu asukasportaalissa.',
    fault: 'Saat viestin, koska teit tämän vikailmoituksen tai seuraat sen käsittelyä.',
    publicFault: 'Saat viestin, koska tämä sähköpostiosoite annettiin vikailmoituksessa.',
    resident: 'Saat viestin, koska sinulla on tunnus asukasportaaliin.',
    appointment: 'Saat viestin, koska tämä sähköpostiosoite annettiin, kun asiakaspalveluun varattiin aika.',
    staff: 'Saat viestin, koska työskentelet portaalissa.',
    authorization: 'Saat viestin, koska tämä sähköpostiosoite on mainittu valtakirjassa.',
  },
  noReply: 'Älä vastaa tähän viestiin: vastauksia ei lueta.',
  customerService: 'Asiakaspalvelu',
  portal: 'Asukasportaali',
};
