import type { LetterLandlord } from '~emails/define';

/** As much of a landlord's settings as letters use. */
export const letterLandlord: LetterLandlord = {
  name: 'Merihelmen Asunnot Oy',
  timeZone: 'Europe/Helsinki',
  brand: { colours: { main: '#0000bf', onMain: '#ffffff', accent: '#ffc61e' } },
  contacts: { phoneService: { phone: '+358957673000' } },
};
