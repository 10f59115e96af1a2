import { expect, test } from 'vitest';
import { landlords } from '~db/schema';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { type TestHouse, testHouse } from '~tests/support/house';
import { readPdf } from '~tests/support/pdf';
import { loader } from './sign';

async function signAt(house: TestHouse, query: string) {
  const request = new Request(`http://localhost:3000/help/violence/sign.pdf${query}`);
  const context = { house, requestId: 'r', nonce: 'n', network: '' };
  const answer = await loader({ request, context, params: {} } as never).catch((thrown: unknown) => thrown as Response);
  return { answer, pdf: answer.ok ? await readPdf(Buffer.from(await answer.arrayBuffer())) : null };
}

test('the sign of a municipality holds the plan in its order in three languages, and who helps there', async () => {
  const house = await testHouse();
  const { answer, pdf } = await signAt(house, '?municipality=merikyla');
  expect(answer.headers.get('Content-Disposition')).toBe('inline; filename="sign.pdf"');
  expect(pdf!.pages.map(({ size }) => size)).toEqual([[595, 842]]);
  expect(pdf!.info.Language).toBe('fi');
  expect(pdf!.marked).toBe(true);
  const words = pdf!.words;
  for (const steps of [
    ['Soita poliisi', 'Soita sitten naapurin ovikelloa', 'Mene sitten takaisin'],
    ['Ring polisen', 'Ring sedan på hos grannen', 'Gå sedan tillbaka'],
    ['Call the police', 'Then ring', 'Then go back'],
  ]) {
    const found = steps.map((step) => words.indexOf(step));
    expect(found, steps.join()).not.toContain(-1);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  }
  for (const helper of ['Merikylän turvakoti', 'Skyddshemmet i Havsby', '09 000 1310', '080 005 005', 'huskurage.se'])
    expect(words).toContain(helper);
  expect(new Set(pdf!.roles.flatMap(({ lang }) => lang ?? []))).toEqual(new Set(['sv', 'en']));
  expect(pdf!.roles.filter(({ role }) => role === 'LI').length).toBeGreaterThan(8);
});

test('on A3 it is the same sign, larger', async () => {
  const house = await testHouse();
  const [small, large] = [
    await signAt(house, '?municipality=helsinki'),
    await signAt(house, '?municipality=helsinki&size=A3'),
  ];
  expect(large.pdf!.pages.map(({ size }) => size)).toEqual([[842, 1191]]);
  expect(large.pdf!.words).toBe(small.pdf!.words);
});

test('a municipality where the landlord has no homes has no sign; nor has none at all where there are several', async () => {
  const house = await testHouse();
  expect((await signAt(house, '?municipality=nowhere')).answer.status).toBe(404);
  expect((await signAt(house, '')).answer.status).toBe(404);
});

test('the landlord’s own order, words and partners’ logos are what is printed', async () => {
  const house = await testHouse();
  const word = (text: string) => ({ fi: `${text}-fi`, sv: `${text}-sv`, en: `${text}-en` });
  const contact = {
    kind: 'shelter',
    name: word('Turva'),
    phone: '09 000 1310',
    logo: '/partners/merikyla-shelter.png',
  };
  const plan = [
    { kind: 'go-back', title: word('Ensin'), text: word('Teksti') },
    { kind: 'call-police', title: word('Sitten'), text: word('Muuta') },
  ];
  const violence = { plan, municipalities: [{ code: 'yksi', name: word('Yksi'), contacts: [contact] }] };
  await house.store.write((tx) => tx.update(landlords).set({ settings: { ...kotihovi, violence } }));
  house.landlords.forget();
  const { pdf } = await signAt(house, '');
  expect(pdf!.words.indexOf('Ensin-fi')).toBeLessThan(pdf!.words.indexOf('Sitten-fi: 112'));
  expect(pdf!.roles).toContainEqual({ role: 'Figure', alt: 'Turva-fi' });
});
