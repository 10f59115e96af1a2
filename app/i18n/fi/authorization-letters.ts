import type { authorizationLetters as en } from '../en/authorization-letters';
import type { Texts } from '../texts';

export const authorizationLetters: Texts<typeof en> = {
  title: 'Postitettavat kirjeet',
  lead: 'Valtuuttajille, joiden sähköpostiosoitetta emme tiedä. Tulosta kirje, postita se ja merkitse se postitetuksi.',
  none: 'Ei juuri nyt postitettavia kirjeitä',
  postedTitle: 'Viimeksi postitetut',
  waits: (day) => `Postitettavana ${day} alkaen`,
  posted: (day, by) => `Postitettu ${day}, ${by}`,
  somebody: 'asiakaspalvelu',
  letterTo: (name) => `Kirje: ${name}`,
  language: 'Kirjeen kieli',
  print: 'Näin kirjeessä lukee. Tulosta PDF, postita kirje ja merkitse se postitetuksi.',
  pdf: 'Avaa PDF',
  toPower: 'Avaa valtakirja',
  markPosted: 'Merkitse postitetuksi',
  section: 'Paperikirjeet',
  flash: { posted: 'Kirje on merkitty postitetuksi.' },
  paper: {
    title: 'Tietoa valtakirjastasi',
    date: 'Päiväys',
    reference: 'Valtakirja',
    attorney: 'Valtuutettu',
    number: 'Numero',
    act: 'Asia',
    lastDay: 'Viimeinen päivä',
    validity: 'Voimassa',
    saysTitle: 'Asiakaspalvelu kirjoittaa',
    estateOf: (name) => `Kuolinpesä / ${name}`,
    what: {
      asked: {
        title: 'Valtakirjastasi puuttuu jotakin',
        body: 'Tarvitsemme lisää, ennen kuin voimme hyväksyä valtakirjan. Tuo tai lähetä asiakaspalveluun se, mitä alla pyydetään. Jos vastausta ei tule, valtakirja raukeaa.',
      },
      approved: {
        title: 'Valtakirjasi on hyväksytty',
        body: 'Valtuutettu voi nyt toimia puolestasi valtakirjan rajoissa.',
      },
      rejected: { title: 'Valtakirjaasi ei hyväksytty', body: 'Kukaan ei voi toimia sillä puolestasi.' },
      revoked: { title: 'Valtakirjasi on peruutettu', body: 'Kukaan ei voi enää toimia sillä puolestasi.' },
      ended: { title: 'Valtakirjasi on päättynyt', body: 'Kukaan ei voi enää toimia sillä puolestasi.' },
      'fault-reported': {
        title: 'Kodistasi on tehty vikailmoitus puolestasi',
        body: 'Valtuutettusi on ilmoittanut kiinteistöhuollolle kotisi viasta.',
      },
      'fault-message': {
        title: 'Vikailmoituksesta on kirjoitettu puolestasi',
        body: 'Valtuutettusi on kirjoittanut kiinteistöhuollolle kotisi vikailmoituksesta.',
      },
      'fault-cancelled': {
        title: 'Vikailmoitus on peruttu puolestasi',
        body: 'Valtuutettusi on perunut kotisi vikailmoituksen.',
      },
      'fault-confirmed': {
        title: 'Meille on vastattu puolestasi, onko vika korjattu',
        body: 'Valtuutettusi on vastannut kysymykseemme, onko kotisi vika korjattu.',
      },
      'fault-joined': {
        title: 'Vikailmoitusta seurataan puolestasi',
        body: 'Valtuutettusi on liittänyt sinut vikailmoitukseen, jonka joku muu talossa on tehnyt.',
      },
      'request-filed': {
        title: 'Puolestasi on tehty palvelupyyntö',
        body: 'Valtuutettusi on pyytänyt asiakaspalvelulta puolestasi seuraavaa.',
      },
      'request-message': {
        title: 'Palvelupyynnöstäsi on kirjoitettu puolestasi',
        body: 'Valtuutettusi on kirjoittanut asiakaspalveluun palvelupyynnöstäsi.',
      },
      'request-consent': {
        title: 'Kysymykseen suostumuksestasi on vastattu',
        body: 'Vuokrasopimuksesi toinen osapuoli on irtisanonut asunnon. Valtuutettusi on vastannut puolestasi, suostutko siihen.',
      },
      'request-asked': {
        title: 'Asiakaspalvelu kysyy palvelupyynnöstäsi',
        body: 'Tarvitsemme vastauksen, ennen kuin voimme jatkaa. Soita asiakaspalveluun tai tule käymään. Jos vastausta ei tule, pyyntö raukeaa. Jo tehty irtisanominen on silti voimassa.',
      },
      'request-accepted': {
        title: 'Palvelupyyntösi on otettu käsittelyyn',
        body: 'Valtuutettusi teki pyynnön puolestasi. Jos se on irtisanominen, se on hyväksytty, ja viimeinen päivä on alla.',
      },
      'request-done': { title: 'Palvelupyyntösi on valmis', body: 'Valtuutettusi teki pyynnön puolestasi.' },
      'request-rejected': { title: 'Palvelupyyntösi on hylätty', body: 'Valtuutettusi teki pyynnön puolestasi.' },
      'request-cancelled': {
        title: 'Palvelupyyntösi on peruttu',
        body: 'Valtuutettusi perui sen. Asiakaspalvelu ei tee asialle enempää.',
      },
      'request-lapsed': {
        title: 'Palvelupyyntösi on rauennut',
        body: 'Odottamaamme vastausta ei tullut määräajassa. Asialle ei tehdä enempää.',
      },
    },
    revoke: (phone) =>
      `Jos tämä ei ole tahtosi mukaista tai et ole antanut tätä valtakirjaa, soita asiakaspalveluun, ${phone}, tai tule käymään. Voit peruuttaa valtakirjan heti ja perustelematta.`,
    ask: (phone) => `Jos sinulla on kysyttävää, soita asiakaspalveluun, ${phone}.`,
    portal: (address) =>
      `Saat tämän paperilla, koska emme tiedä sähköpostiosoitettasi. Jos rekisteröidyt osoitteessa ${address}, voit seurata kaikkea siellä ja saat viestimme sähköpostilla.`,
    regards: 'Ystävällisin terveisin',
  },
};
