import { expect, test } from 'vitest';
import { readClaims } from './claims';

const AUTH_TIME = 1_795_000_000;
const common = { acr: 'loa2', amr: ['bank'], auth_time: AUTH_TIME, given_name: ' Aino ', family_name: 'Esimerkki' };

test.each([
  ['op', { personal_identity_code: '131052-308T' }, '131052-308T'],
  ['signicat-ftn', { nin: '131052-308T', nin_issuing_country: 'FI' }, '131052-308T'],
  ['signicat-se-bankid', { nin: '196408233234', nin_issuing_country: 'SE' }, '196408233234'],
  ['idura-se-bankid', { ssn: '196408233234' }, '196408233234'],
] as const)('the claims of %s are read', (table, claims, normalised) => {
  expect(readClaims({ ...common, ...claims }, { table, allowTest: false })).toMatchObject({
    identityCode: { normalised },
    givenName: 'Aino',
    familyName: 'Esimerkki',
    acr: 'loa2',
    amr: ['bank'],
    authTime: new Date(AUTH_TIME * 1000),
  });
});

test("the Finnish Trust Network's own names are read", () => {
  const claims = {
    'urn:oid:1.2.246.21': '131052-308T',
    'urn:oid:1.2.246.575.1.14': 'Aino Maria',
    'urn:oid:2.5.4.42': 'Somebody',
    'urn:oid:2.5.4.4': 'Esimerkki',
    amr: 'https://bank.example',
  };
  expect(readClaims(claims, { table: 'ftn-oid', allowTest: false })).toMatchObject({
    identityCode: { normalised: '131052-308T' },
    givenName: 'Aino Maria',
    amr: ['https://bank.example'],
    acr: null,
    authTime: null,
  });
});

test('the number of another country is nobody here', () => {
  const claims = { ...common, nin: '131052-308T', nin_issuing_country: 'EE' };
  expect(readClaims(claims, { table: 'signicat-ftn', allowTest: false }).identityCode).toBeNull();
  expect(readClaims({ ssn: '131052-308T' }, { table: 'idura-se-bankid', allowTest: false }).identityCode).toBeNull();
});

test.each([undefined, null, 131052, ['131052-308T'], { toString: 1 }, ''])(
  'a claim that is %j is no identity code',
  (claim) => {
    const read = readClaims({ personal_identity_code: claim, given_name: claim }, { table: 'op', allowTest: false });
    expect(read).toMatchObject({ identityCode: null, givenName: '' });
  },
);
