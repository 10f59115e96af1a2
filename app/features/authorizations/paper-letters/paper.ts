import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { showTypedCode } from '~/lib/typed-code';
import type { PdfPage } from '~/pdf/page';
import { inOnePiece } from '~/pdf/printable';
import { powerIn, validityIn } from '../words';
import { isGoneBy } from './news';
import type { ReadLetter } from './read.server';

type Sender = { name: string; phone: string; origin: string; timeZone: string };

/** PA-5 on paper: to a principal who is known by no e-mail address. Written by the day it was due, not printed. */
export function letterPaper(read: ReadLetter, { language, sender }: { language: Locale; sender: Sender }) {
  const t = textsFor(language);
  const { paper: words } = t.authorizationLetters;
  const formats = formatsFor(language, sender.timeZone);
  const { letter, authorization, matter, name, address, postal } = read;
  const { title, body } = words.what[letter.what];
  const isEstate = authorization.kind === 'estate';
  return (page: PdfPage) => {
    page.address(
      [isEstate ? words.estateOf(name) : name, address, ...(postal ? [postal] : [])],
      [{ label: words.date, value: formats.date(letter.writtenAt) }],
    );
    page.heading(title, 1);
    page.paragraph(body);
    page.facts([
      { label: words.reference, value: showTypedCode(authorization.reference) },
      { label: words.attorney, value: authorization.attorneyName },
      ...(letter.number ? [{ label: words.number, value: letter.number }] : []),
      ...(matter.act ? [{ label: words.act, value: t.requests.acts[matter.act].name }] : []),
      ...(matter.lastDay ? [{ label: words.lastDay, value: formats.date(matter.lastDay) }] : []),
      ...(letter.what === 'approved'
        ? [{ label: words.validity, value: validityIn(t.authorizations, formats, authorization) }]
        : []),
    ]);
    if (letter.what === 'ended' && authorization.endedBecause) {
      page.paragraph(t.authorizations.because[authorization.endedBecause]);
    }
    if (matter.powers.length > 0) {
      page.heading(t.authorizations.one.may, 2);
      page.list(matter.powers.map((power) => powerIn(t.authorizations, power)));
    }
    if (matter.words) {
      page.heading(words.saysTitle, 2);
      page.paragraph(matter.words);
    }
    const phone = inOnePiece(formats.phone(sender.phone));
    page.paragraph(isGoneBy(letter.what) ? words.ask(phone) : words.revoke(phone));
    page.paragraph(words.portal(sender.origin));
    page.paragraph(`${words.regards}\n${sender.name}`);
  };
}
