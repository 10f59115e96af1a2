import { requests as portal } from '~/i18n/fi/requests';
import type { Texts } from '~/i18n/texts';
import type * as en from '../en/requests';

export const requests: Texts<typeof en.requests> = {
  open: 'Avaa palvelupyyntö',
  /** The same names as in the portal. */
  acts: portal.acts,
  facts: {
    number: 'Palvelupyyntö',
    what: 'Asia',
    by: 'Tekijä',
    forWhom: (actedBy, principal) => `${actedBy}, valtakirjalla, valtuuttajana ${principal}`,
    lastDay: 'Viimeinen päivä',
  },
  /** Of a termination. */
  acceptedEnd: {
    heading: 'Asiakaspalvelu on hyväksynyt irtisanomisen',
    body: 'Se on sinulla viimeiseen päivään asti, se päivä mukaan luettuna.',
  },
  answerBy: {
    lapses: (day) => `Vastaa viimeistään ${day}. Sen jälkeen pyyntö raukeaa.`,
    notice: (day) =>
      `Vastaa viimeistään ${day}. Irtisanominen on silti voimassa; sen jälkeen asiakaspalvelu käsittelee sen niillä tiedoilla, joita sillä on.`,
  },
  steps: {
    received: {
      subject: (number) => `Olemme vastaanottaneet palvelupyyntösi ${number}`,
      heading: 'Olemme vastaanottaneet palvelupyyntösi',
      body: 'Asiakaspalvelu ottaa sen käsittelyyn ja kertoo sähköpostilla, mitä tapahtuu.',
    },
    'filed-by-other': {
      subject: (number) => `Palvelupyyntö ${number} koskee vuokrasopimustasi`,
      heading: 'Vuokrasopimustasi koskeva pyyntö on tehty',
      body: 'Saat tämän, koska olet allekirjoittanut saman vuokrasopimuksen. Voit seurata pyyntöä asukasportaalissa.',
    },
    'consent-wanted': {
      subject: (number) => `Palvelupyyntö ${number}: tarvitsemme vastauksesi`,
      heading: 'Suostutko kotisi irtisanomiseen?',
      body: 'Vuokrasopimus päättyy kaikilta allekirjoittajilta tai ei keneltäkään. Kirjaudu sisään, katso, mikä viimeinen päivä olisi, ja vastaa.',
    },
    consented: {
      subject: (number) => `Palvelupyyntö ${number}: kaikki ovat suostuneet`,
      heading: 'Kaikki ovat suostuneet',
      body: 'Irtisanominen on tehty, ja viimeinen päivä on yllä oleva. Asiakaspalvelu ottaa asian käsittelyyn.',
    },
    'consent-refused': {
      subject: (number) => `Palvelupyyntö ${number}: joku ei suostu`,
      heading: 'Kaikki sopimuksen osapuolet eivät suostu',
      body: 'Vuokrasopimus jatkuu toistaiseksi. Asiakaspalvelu ottaa sinuun yhteyttä.',
    },
    asked: {
      subject: (number) => `Palvelupyyntö ${number}: meillä on kysymys`,
      heading: 'Asiakaspalvelu on kysynyt sinulta jotain',
      body: 'Kirjaudu sisään, niin voit lukea kysymyksen ja vastata siihen. Pyyntö odottaa siihen asti.',
    },
    accepted: {
      subject: (number) => `Palvelupyyntö ${number} on otettu käsittelyyn`,
      heading: 'Asiakaspalvelu on ottanut pyyntösi käsittelyyn',
      body: 'Saat sähköpostin, kun asia on valmis.',
    },
    rejected: {
      subject: (number) => `Palvelupyyntö ${number} on hylätty`,
      heading: 'Pyyntösi on hylätty',
      body: 'Kirjaudu sisään, niin voit lukea syyn ja mitä voit tehdä.',
    },
    done: {
      subject: (number) => `Palvelupyyntö ${number} on valmis`,
      heading: 'Pyyntösi on valmis',
      body: 'Kirjaudu sisään, niin voit lukea, mitä on tehty tai vastattu.',
    },
    cancelled: {
      subject: (number) => `Palvelupyyntö ${number} on peruttu`,
      heading: 'Palvelupyyntö on peruttu',
      body: 'Asiakaspalvelu ei tee asialle enää mitään.',
    },
    lapsed: {
      subject: (number) => `Palvelupyyntö ${number} on rauennut`,
      heading: 'Pyyntö on rauennut',
      body: 'Vastausta ei tullut määräajassa. Asialle ei tehdä enempää. Voit tehdä uuden pyynnön milloin haluat.',
    },
  },
};
