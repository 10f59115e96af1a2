import fc from 'fast-check';
import { FinnishSSN } from 'finnish-ssn';
import { expect, test } from 'vitest';
import { maskIdentityCode, parseIdentityCode } from './identity-code';

const TODAY = '2026-11-23';
const finnish = (text: string) => parseIdentityCode(text, { allowTest: true, kinds: ['fi-hetu'] });

/** Published by the Digital and Population Data Services Agency for testing: nobody has them. */
const PUBLISHED: [string, string][] = [
  ['010594Y9032', '1994-05-01'],
  ['010594Y9021', '1994-05-01'],
  ['020594X903P', '1994-05-02'],
  ['020594X902N', '1994-05-02'],
  ['030594W903B', '1994-05-03'],
  ['030694W9024', '1994-06-03'],
  ['040594V9030', '1994-05-04'],
  ['040594V902Y', '1994-05-04'],
  ['050594U903M', '1994-05-05'],
  ['050594U902L', '1994-05-05'],
  ['010516B903X', '2016-05-01'],
  ['010516B902W', '2016-05-01'],
  ['020516C903K', '2016-05-02'],
  ['020516C902J', '2016-05-02'],
  ['030516D9037', '2016-05-03'],
  ['030516D9026', '2016-05-03'],
  ['010501E9032', '2001-05-01'],
  ['020502E902X', '2002-05-02'],
  ['020503F9037', '2003-05-02'],
  ['020504A902E', '2004-05-02'],
  ['020504B904H', '2004-05-02'],
];

test.each(PUBLISHED)('the published test code %s is born on %s', (code, birthDate) => {
  expect(finnish(code)).toEqual({ kind: 'fi-hetu', normalised: code, birthDate });
  expect(FinnishSSN.validate(code)).toBe(true);
});

test('a test code is refused where real people are identified', () => {
  expect(parseIdentityCode('010594Y9032')).toBeNull();
  expect(parseIdentityCode('131052-308T')?.birthDate).toBe('1952-10-13');
});

test('whatever stands in the eleven places, the answer is that of an independent implementation', () => {
  const place = (characters: string) => fc.constantFrom(...characters);
  const number = (min: number, max: number, width: number) =>
    fc.integer({ min, max }).map((n) => String(n).padStart(width, '0'));
  const code = fc.tuple(
    number(0, 32, 2),
    number(0, 13, 2),
    number(0, 99, 2),
    place('+-YXWVUABCDEFGZ/'),
    number(2, 999, 3),
  );
  fc.assert(
    fc.property(code, ([day, month, year, sign, individual]) => {
      // The oracle knows no one born before 1850 or after 2029.
      fc.pre(sign !== '+' || year >= '50');
      fc.pre(!'ABCDEF'.includes(sign) || year < '30');
      for (const check of '0123456789ABCDEFHJKLMNPRSTUVWXYGIOQZ') {
        const text = `${day}${month}${year}${sign}${individual}${check}`;
        if (check === 'O') continue;
        expect(finnish(text) !== null, text).toBe(FinnishSSN.validate(text));
      }
    }),
    { numRuns: 300 },
  );
});

test('no text makes the reader stumble', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const code = parseIdentityCode(text, { allowTest: true, today: TODAY });
      return code === null || /^[0-9A-Y+-]{11,12}$/.test(code.normalised);
    }),
  );
  expect(parseIdentityCode('1'.repeat(1_000_000), { today: TODAY })).toBeNull();
});

test.each([
  ['010594y9032', '010594Y9032'],
  [' 0105 94Y 9032 ', '010594Y9032'],
  ['O1O594Y9O32', '010594Y9032'],
  ['131052–308t', '131052-308T'],
  ['131052−308T', '131052-308T'],
])('%s is taken for %s', (typed, normalised) => {
  expect(finnish(typed)?.normalised).toBe(normalised);
});

test('the century sign tells two people apart who share all the rest', () => {
  expect(finnish('100190-999P')?.normalised).not.toBe(finnish('100190Y999P')?.normalised);
});

test.each(['131052-308U', '131052308T', '131052-308', '131052-308TT', '131052-30T', ''])(
  '"%s" is not an identity code',
  (text) => {
    expect(finnish(text)).toBeNull();
  },
);

test.each(['290201-123', '310404-123', '000101-123', '011301-123', '131052-000', '131052-001'])(
  'no check character makes %s an identity code',
  (start) => {
    for (const check of '0123456789ABCDEFHJKLMNPRSTUVWXY') expect(finnish(start + check)).toBeNull();
  },
);

test.each([
  ['19640823-3234', '196408233234', '1964-08-23'],
  ['196408233234', '196408233234', '1964-08-23'],
  ['640823-3234', '196408233234', '1964-08-23'],
  ['6408233234', '196408233234', '1964-08-23'],
  ['811218-9876', '198112189876', '1981-12-18'],
  ['121212+1212', '191212121212', '1912-12-12'],
  ['121212-1212', '201212121212', '2012-12-12'],
  ['19121212+1212', '191212121212', '1912-12-12'],
  ['701063-2391', '197010632391', '1970-10-03'],
  ['19701063-2391', '197010632391', '1970-10-03'],
])('the Swedish %s is %s, born on %s', (typed, normalised, birthDate) => {
  expect(parseIdentityCode(typed, { today: TODAY, kinds: ['se-personnummer'] })).toEqual({
    kind: 'se-personnummer',
    normalised,
    birthDate,
  });
});

test('a hyphen gives way to a plus sign in the year somebody turns a hundred', () => {
  const born = (today: string, typed: string) =>
    parseIdentityCode(typed, { today, kinds: ['se-personnummer'] })?.birthDate;
  expect(born('2011-12-31', '121212-1212')).toBe('1912-12-12');
  expect(born('2012-01-01', '121212-1212')).toBe('2012-12-12');
  expect(born('2012-01-01', '121212+1212')).toBe('1912-12-12');
});

test('ten digits without a date to read them by are not guessed at', () => {
  expect(parseIdentityCode('640823-3234')).toBeNull();
});

test.each(['19640823-3235', '19640832-3230', '19640231-1234', '640823/3234', '00640823-3234'])(
  'the Swedish %s is refused',
  (text) => {
    expect(parseIdentityCode(text, { today: TODAY, kinds: ['se-personnummer'] })).toBeNull();
  },
);

test('a Swedish code is what it was, written with twelve digits or ten', () => {
  const date = fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(date, fc.integer({ min: 0, max: 999 }), fc.boolean(), (born, number, isCoordination) => {
      const birthDate = born.toISOString().slice(0, 10);
      const day = Number(birthDate.slice(8)) + (isCoordination ? 60 : 0);
      const start = `${birthDate.slice(2, 4)}${birthDate.slice(5, 7)}${String(day).padStart(2, '0')}`;
      const nine = `${start}${String(number).padStart(3, '0')}`;
      const full = [...'0123456789'].map((check) => `${birthDate.slice(0, 2)}${nine}${check}`);
      const valid = full.map((text) => parseIdentityCode(text)).filter((code) => code !== null);
      expect(valid).toHaveLength(1);
      expect(valid[0]?.birthDate).toBe(birthDate);
      const short = `${start}-${valid[0]!.normalised.slice(8)}`;
      expect(parseIdentityCode(short, { today: TODAY, kinds: ['se-personnummer'] })).toEqual(valid[0]);
    }),
    { numRuns: 300 },
  );
});

test('a masked code keeps the birth date alone', () => {
  expect(maskIdentityCode('131052-308T')).toBe('131052-****');
  expect(maskIdentityCode('010594Y9032')).toBe('010594Y****');
  expect(maskIdentityCode('196408233234')).toBe('19640823-****');
});
