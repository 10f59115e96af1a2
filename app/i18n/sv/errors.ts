import type { errors as en } from '../en/errors';
import type { Texts } from '../texts';

export const errors: Texts<typeof en> = {
  invalid: 'Kontrollera det här svaret.',
  required: 'Fyll i det här fältet.',
  missing: {
    email: 'Skriv e-postadressen.',
    password: 'Skriv lösenordet.',
    passwordAgain: 'Skriv lösenordet en gång till.',
    code: 'Skriv koden.',
    name: 'Skriv namnet.',
    phone: 'Skriv telefonnumret.',
  },
  choose: 'Välj ett av alternativen.',
  tooLong: (max) => `Det här är för långt: högst ${max} tecken.`,
  email: 'Skriv en e-postadress i formen namn@example.com.',
  phone: 'Skriv ett telefonnummer, till exempel 040 000 0000.',
  date: 'Skriv ett datum som finns, i formen år-månad-dag.',
  time: 'Skriv ett klockslag i formen timmar:minuter.',
  number: 'Skriv ett tal.',
  staleForm: 'Någon hann ändra det här under tiden. Se vad som står här nu och försök igen.',
  tooLarge: 'Du skickade för mycket på en gång. Lämna bort några bilder och försök igen.',
  unavailable: {
    title: 'Portalen är ur funktion en stund',
    text: 'Inget av det du har skickat tidigare har gått förlorat. Försök igen om några minuter.',
  },
  photo: {
    notAnImage: 'Filen är inte en bild som vi kan läsa. Välj en bild i formatet JPEG, PNG eller WebP.',
    truncated: 'Bilden är avklippt eller skadad. Ta den på nytt eller välj en annan.',
    tooManyPixels: 'Bilden har för många bildpunkter. Gör den mindre eller ta den med telefonens kamera.',
    tooLarge: 'Bilden är för stor: högst 15 megabyte per bild.',
    heic: 'Bilden är i formatet HEIC, som vi ännu inte kan läsa. Välj ”Mest kompatibel” i kamerans inställningar eller spara bilden som JPEG.',
    svg: 'Filen är en ritning (SVG). Välj ett foto: JPEG, PNG eller WebP.',
    pdf: 'Filen är en PDF och inte en bild. Välj en bild i formatet JPEG, PNG eller WebP.',
    gif: 'Filen är en GIF. Välj ett foto: JPEG, PNG eller WebP.',
    tooMany: 'Högst 10 bilder i en anmälan.',
  },
};
