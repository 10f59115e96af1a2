import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { everythingIn, readPdf } from '~tests/support/pdf';
import { answerWithPdf } from './answer.server';
import { makePdf, type PdfAbout } from './make-pdf.server';
import type { PdfPage } from './page';
import { pictureFrom } from './picture.server';

const landlord = parseSettings(kotihovi);
const about: PdfAbout = { title: 'Kirje', locale: 'fi', landlord, now: new Date('2026-11-20T10:00:00Z') };
const made = async (write: (page: PdfPage) => void, changed: Partial<PdfAbout> = {}) => {
  const bytes = await makePdf({ ...about, ...changed }, write);
  return { bytes, ...(await readPdf(bytes)) };
};
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a letter is tagged, says its language and title, and its text can be read', async () => {
  const image = (await pictureFrom(dot))!;
  const pdf = await made((page) => {
    page.address(['Bo Provström', 'Rantakatu 5 A 2', '00990 Helsinki'], [{ label: 'Päiväys', value: '20.11.2026' }]);
    page.heading('Ota meihin yhteyttä', 1);
    page.paragraph('Hyvä asukas.');
    page.list(['Musiikki', [{ text: 'Koira', style: 'strong' }, { text: 'haukkui' }]]);
    page.numbered(['Ensin']);
    page.facts([{ label: 'Asunto', value: 'Rantakatu 5 A 2' }]);
    page.fields([{ label: 'Päiväys ja paikka' }, { label: 'Allekirjoitus', value: 'Bo' }]);
    page.ticks([{ text: 'Avaimet', ticked: true }]);
    page.image(image, { alt: 'Piste', widthMm: 20 });
    page.paragraph({ text: 'Hej på dig', lang: 'sv' });
  });
  expect(pdf.bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(pdf.info).toMatchObject({ Title: 'Kirje', Language: 'fi', Producer: 'Rappu', IsSignaturesPresent: false });
  expect(pdf.marked).toBe(true);
  expect(pdf.pages[0]!.size).toEqual([595, 842]);
  const roles = pdf.roles.map(({ role }) => role);
  for (const role of ['Document', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure'])
    expect(roles, role).toContain(role);
  expect(pdf.roles).toContainEqual({ role: 'Figure', alt: 'Piste' });
  expect(pdf.roles).toContainEqual({ role: 'P', lang: 'sv' });
  for (const words of ['Kotihovi Asunnot Oy', 'Bo Provström', 'Päiväys 20.11.2026', 'haukkui', 'Sivu 1/1'])
    expect(pdf.words.replaceAll(' / ', '/')).toContain(words);
  expect(pdf.xml).toContain('pdfuaid:part');
});

test('names beyond Latin-1 are there, marks that turn or hide text are not', async () => {
  const names = ['Łukasz Żółć', 'Ștefan Țîrlea', 'Đặng Thị Nở', 'Иван Щукин', 'Ελένη', 'Jāńis Šķēle', 'Sámi Áhkká'];
  const pdf = await made((page) => {
    for (const name of names) page.paragraph(name);
    page.paragraph('a\u202eb\u200fc\u0007d\u0000e\ufefff\u2028g');
  });
  for (const name of names) expect(pdf.words).toContain(name);
  expect(pdf.text).toContain('abcdef\ng');
});

test('a letter the typeface lacks is a mark on paper and stands beside it for who listens', async () => {
  const pdf = await made((page) => page.paragraph('Kiitos \u{1F600} מיכל'));
  expect(pdf.words).toContain('Kiitos \uFFFD');
  expect(everythingIn(pdf.bytes)).toContain('ActualText');
});

test('a no-break space before the first ordinary one does not become every space', async () => {
  const pdf = await made((page) => page.paragraph('09\u00a0000\u00a01000 on numero, johon soittaa'));
  expect(pdf.text).toContain('on numero, johon soittaa');
});

test('the same letter is the same bytes, and its head tells the title alone', async () => {
  const write = (page: PdfPage) => page.paragraph('Bo Provström');
  const [first, second] = [await made(write), await made(write)];
  expect(first.bytes.equals(second.bytes)).toBe(true);
  expect(first.info.CreationDate).toBe('D:20261120100000Z');
  expect(first.info).not.toHaveProperty('Author');
  expect(everythingIn(first.bytes)).not.toContain('Provström');
});

test('a title with markup in it breaks nothing', async () => {
  const pdf = await made((page) => page.paragraph('x'), { title: 'A & B <c>\u202e' });
  expect(pdf.info.Title).toBe('A + B  c');
  expect(pdf.xml).toContain('A + B');
});

test('what is long goes on to further pages, each with its number, and no heading stands alone at a foot', async () => {
  const pdf = await made(
    (page) => {
      for (let n = 1; n <= 40; n += 1) {
        page.heading(`Heading ${n}`);
        page.paragraph(`Body ${n}. ${'Many words follow here. '.repeat(n)}`);
      }
      page.facts([{ label: 'Long', value: 'word '.repeat(2500) }]);
      page.paragraph('The end.');
    },
    { locale: 'en' },
  );
  expect(pdf.pages.length).toBeGreaterThan(5);
  pdf.pages.forEach(({ text }, index) => {
    expect(text).toContain(`Page ${index + 1} of ${pdf.pages.length}`);
    const body = text.slice(0, text.indexOf('Page ')).trim().split('\n');
    expect(body.at(-1)).not.toMatch(/^Heading/);
  });
  expect(pdf.words).toContain('The end.');
});

test('a poster is one page, twice the size on A3, without a page number', async () => {
  const write = (page: PdfPage) => {
    page.heading('Kuuletko?', 1);
    page.steps(
      ['Soita', 'Soita kelloa', 'Palaa'].map((text) => [
        { text, style: 'big' as const },
        { text: 'Heti. '.repeat(90) },
      ]),
    );
    page.cards([
      { lines: [{ text: 'Poliisi' }] },
      { lines: [{ text: 'Turvakoti' }] },
      { lines: [{ text: 'Päivystys' }] },
    ]);
  };
  const [small, large] = [await made(write, { layout: 'poster' }), await made(write, { layout: 'poster', size: 'A3' })];
  expect(small.pages.map(({ size }) => size)).toEqual([[595, 842]]);
  expect(large.pages.map(({ size }) => size)).toEqual([[842, 1191]]);
  expect(small.words).toBe(large.words);
  expect(small.words).not.toContain('Sivu');
});

test('a poster with too much to say goes on to a second page rather than be unreadable', async () => {
  const pdf = await made((page) => page.paragraph('Paljon sanottavaa. '.repeat(900)), { layout: 'poster' });
  expect(pdf.pages.length).toBeGreaterThan(1);
});

test('the answer names nobody, is kept nowhere and guessed at by no browser', async () => {
  const answer = answerWithPdf({ name: 'letter.pdf', bytes: await makePdf(about, (page) => page.paragraph('x')) });
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'inline; filename="letter.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  });
});
