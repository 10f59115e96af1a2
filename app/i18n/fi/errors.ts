import type { errors as en } from '../en/errors';
import type { Texts } from '../texts';

export const errors: Texts<typeof en> = {
  invalid: 'Tarkista tämä vastaus.',
  required: 'Täytä tämä kohta.',
  missing: {
    email: 'Kirjoita sähköpostiosoite.',
    password: 'Kirjoita salasana.',
    passwordAgain: 'Kirjoita salasana uudelleen.',
    code: 'Kirjoita koodi.',
    name: 'Kirjoita nimi.',
    phone: 'Kirjoita puhelinnumero.',
  },
  choose: 'Valitse jokin näistä.',
  tooLong: (max) => `Tämä on liian pitkä: enintään ${max} merkkiä.`,
  email: 'Kirjoita sähköpostiosoite muodossa nimi@example.com.',
  phone: 'Kirjoita puhelinnumero, esimerkiksi 040 000 0000.',
  date: 'Kirjoita päivä, joka on olemassa, muodossa vuosi-kuukausi-päivä.',
  time: 'Kirjoita kellonaika muodossa tunnit:minuutit.',
  number: 'Kirjoita luku.',
  staleForm: 'Joku ehti muuttaa tätä sillä välin. Katso, mitä tässä nyt on, ja yritä uudelleen.',
  tooLarge: 'Lähetit liian paljon kerralla. Jätä osa kuvista pois ja yritä uudelleen.',
  unavailable: {
    title: 'Palvelu on hetken poissa käytöstä',
    text: 'Mitään aiemmin lähettämääsi ei ole kadonnut. Yritä muutaman minuutin päästä uudelleen.',
  },
  photo: {
    notAnImage: 'Tiedosto ei ole kuva, jonka osaamme lukea. Valitse JPEG-, PNG- tai WebP-kuva.',
    truncated: 'Kuva on katkennut tai vioittunut. Ota se uudelleen tai valitse toinen.',
    tooManyPixels: 'Kuvassa on liikaa kuvapisteitä. Pienennä sitä tai ota kuva puhelimen kameralla.',
    tooLarge: 'Kuva on liian suuri: enintään 15 megatavua kuvaa kohti.',
    heic: 'Kuva on HEIC-muodossa, jota emme vielä osaa lukea. Valitse puhelimen kameran asetuksista ”Yhteensopivin” tai tallenna kuva JPEG-muodossa.',
    svg: 'Tiedosto on piirros (SVG). Valitse valokuva: JPEG, PNG tai WebP.',
    pdf: 'Tiedosto on PDF eikä kuva. Valitse JPEG-, PNG- tai WebP-kuva.',
    gif: 'Tiedosto on GIF. Valitse valokuva: JPEG, PNG tai WebP.',
    tooMany: 'Yhteen ilmoitukseen mahtuu enintään 10 kuvaa.',
  },
};
