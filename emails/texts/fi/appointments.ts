import type { Texts } from '~/i18n/texts';
import type * as en from '../en/appointments';

export const appointments: Texts<typeof en.appointments> = {
  facts: {
    when: 'Aika',
    place: 'Paikka',
    findingIn: 'Näin löydät perille',
    reason: 'Asiasi',
    bring: 'Ota mukaan',
    freeTimes: 'Vapaita aikoja',
  },
  at: (onDay, time) => `${onDay} klo ${time}`,
  button: 'Katso, siirrä tai peru aikasi',
  link: 'Linkki on vain sinulle: se, jolla on linkki, voi siirtää ja perua aikasi.',
  calendarAdds: 'Liitteenä olevalla kalenteritiedostolla voit lisätä käynnin kalenteriisi.',
  calendarMoves: 'Liitteenä oleva kalenteritiedosto siirtää käynnin kalenterissasi.',
  calendarRemoves: 'Liitteenä oleva kalenteritiedosto poistaa käynnin kalenteristasi.',
  calendarSummary: (landlord) => `Käynti asiakaspalvelussa, ${landlord}`,

  booked: {
    subject: (at) => `Aikasi asiakaspalveluun ${at}`,
    heading: 'Aika on varattu',
    intro: 'Asiakaspalvelu ottaa sinut vastaan tänä aikana.',
    change: 'Jos et pääse tulemaan, siirrä tai peru aikasi, jotta joku muu saa sen.',
  },
  moved: {
    subject: (at) => `Uusi aikasi asiakaspalveluun ${at}`,
    heading: 'Aikasi on siirretty',
    byPerson: 'Asiakaspalvelu ottaa sinut vastaan uutena aikana. Vanha aika ei ole enää sinun.',
    byDesk: 'Asiakaspalvelu on siirtänyt aikasi. Jos uusi aika ei sovi, valitse toinen.',
  },
  cancelled: {
    subject: (at) => `Aikasi asiakaspalveluun ${at} on peruttu`,
    heading: 'Aikasi on peruttu',
    byPerson: 'Peruit tämän ajan. Voit varata uuden milloin haluat.',
    byDesk: 'Asiakaspalvelu on perunut tämän ajan. Voit varata uuden milloin haluat.',
    button: 'Varaa uusi aika',
  },
  displaced: {
    subject: (at) => `Aikasi asiakaspalveluun ${at} täytyy vaihtaa`,
    heading: 'Valitse uusi aika',
    intro: 'Pahoittelemme: asiakaspalvelu ei voi ottaa sinua vastaan varaamanasi aikana.',
    next: 'Antamasi tiedot ovat tallessa. Sinun tarvitsee vain valita uusi aika.',
    button: 'Valitse uusi aika',
  },
  reminder: {
    subject: (at) => `Muistutus: asiakaspalvelu ${at}`,
    heading: 'Käyntisi lähestyy',
    intro: 'Muistutamme ajasta, jonka olet varannut asiakaspalveluun.',
  },
  offer: {
    subject: (at) => `Aikaisempi aika on vapautunut: ${at}`,
    heading: 'Aikaisempi aika on vapautunut',
    intro: (at) => `Toivoit aikaisempaa aikaa. Tämä aika on pidetty sinulle: ${at}.`,
    until: (until) => `Vastaa viimeistään ${until}. Sen jälkeen aikaa tarjotaan seuraavalle.`,
    keeps: 'Nykyinen aikasi on voimassa, kunnes vastaat, ja myös silloin, jos et tee mitään.',
    button: 'Ota aikaisempi aika tai pidä entinen',
    current: 'Nykyinen aikasi',
  },
};
