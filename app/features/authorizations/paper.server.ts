import { toBuffer } from 'qrcode';
import { ACTS } from '~/features/requests/acts';
import type { LandlordSettings } from '~/features/tenancy/settings';
import { textsFor } from '~/i18n';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { showTypedCode } from '~/lib/typed-code';
import { paths } from '~/paths';
import { makePdf } from '~/pdf/make-pdf.server';
import type { PdfPage } from '~/pdf/page';
import { pictureFrom } from '~/pdf/picture.server';
import type { AuthorizationRow } from './record.server';
import { validityIn } from './words';

type Paper = {
  landlord: LandlordSettings;
  /** Where the portal is reached: the square at the foot leads an officer's phone to the draft. */
  origin: string;
  locale: Locale;
};

/** The form on paper. Its reference number leads back to the draft; what it says is the draft, word for word. */
export async function paperOf(authorization: AuthorizationRow, { landlord, origin, locale }: Paper): Promise<Buffer> {
  const { paper } = textsFor(locale).authorizations;
  const address = `${origin}${paths.adminAuthorizations({ reference: authorization.reference })}`;
  const square = await pictureFrom(await toBuffer(address, { margin: 0, scale: 6 }));
  const about = { title: paper.title, locale, landlord, now: authorization.updatedAt };
  return makePdf(about, (page) => {
    writePaper(page, authorization, { landlord, locale });
    const alt = `${paper.reference} ${showTypedCode(authorization.reference)}`;
    if (square) page.image(square, { alt, widthMm: 22 });
  });
}

type Writing = Pick<Paper, 'landlord' | 'locale'>;

function writePaper(page: PdfPage, authorization: AuthorizationRow, { landlord, locale }: Writing): void {
  const words = textsFor(locale).authorizations;
  const { paper } = words;
  const formats = formatsFor(locale, landlord.timeZone);
  const { kind, principalName, principalAddress, attorneyName, attorneyEmail, text } = authorization;
  page.heading(paper.titles[kind], 1);
  page.facts([
    { label: paper.reference, value: showTypedCode(authorization.reference) },
    { label: paper.toLandlord, value: landlord.name },
    { label: kind === 'estate' ? paper.deceased : paper.principal, value: principalName || BLANK },
    { label: paper.home, value: principalAddress ?? BLANK },
    { label: paper.attorney, value: attorneyName },
    { label: paper.email, value: attorneyEmail },
    { label: paper.validity, value: validityIn(words, formats, authorization) },
  ]);
  page.paragraph(paper.authorize[kind]);
  if (kind === 'single') {
    page.ticks(ACTS.map((act) => ({ text: words.powers[act], ticked: authorization.acts.includes(act) })));
  }
  if (kind === 'free-form' && !text) page.blankLines(6);
  if (text) page.paragraph(text);
  page.paragraph(paper.revoke);
  if (kind === 'estate') page.paragraph(paper.attachments);
  writeSignatures(page, authorization, paper);
  page.heading(paper.sendTitle, 2);
  page.paragraph(paper.send);
}

type PaperWords = ReturnType<typeof textsFor>['authorizations']['paper'];

/** Of an estate every party signs: those who are named, and some more. */
function writeSignatures(page: PdfPage, { kind, estateParties, principalName }: AuthorizationRow, words: PaperWords) {
  if (kind !== 'estate') {
    page.fields([{ label: words.place }, { label: words.signature }]);
    page.fields([{ label: words.clarification, value: principalName }]);
    return;
  }
  page.fields([{ label: words.place }]);
  const parties = estateParties.length > 0 ? estateParties : ['', '', '', ''];
  page.fields(parties.map((name, at) => ({ label: words.party(at + 1), value: name })));
}

/** To be filled in by hand. */
const BLANK = '______________________________';
