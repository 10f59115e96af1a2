import { expect, test } from 'vitest';
import { companyProvider, companyProviders } from './provider-settings';

const entry = {
  landlord: 'kotihovi',
  label: { fi: 'Kotihovin tunnuksilla', sv: 'Med Kotihovis konto', en: 'With a Kotihovi account' },
  issuer: 'https://login.kotihovi.example',
  clientId: 'portal',
  clientSecret: 'a secret that is long enough',
};

test('a provider needs an issuer, a client and one way to show who the portal is', () => {
  expect(companyProvider.safeParse(entry).success).toBe(true);
});

test.each([
  ['an issuer without TLS', { issuer: 'http://login.kotihovi.example' }],
  ['plain HTTP to another machine', { issuer: 'http://login.kotihovi.example', allowInsecure: true }],
  ['no key and no secret', { clientSecret: undefined }],
  ['a short secret', { clientSecret: 'short' }],
  ['what it does not know', { trustEverybody: true }],
])('%s is refused', (_, changed) => {
  expect(companyProvider.safeParse({ ...entry, ...changed }).success).toBe(false);
});

test('a landlord has one provider', () => {
  expect(companyProviders.safeParse([entry, entry]).success).toBe(false);
});
