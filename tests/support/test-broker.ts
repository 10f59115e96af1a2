import type { IdentityCode } from '~/features/identity/identity-code';
import type { TestHouse } from './house';

type Verified = { code: string; given: string; family: string };

/** The next who come back from the broker have identified as this person; where they were sent is noted. */
export function brokerIdentifies(house: TestHouse, { code, given, family }: Verified): { redirectUris: string[] } {
  // The neighbourhood's codes are nobody's: they would not pass the broker's own check.
  const identityCode = { normalised: code } as IdentityCode;
  const label = { fi: 'Testipankki', sv: 'Testbanken', en: 'Test bank' };
  const noted: string[] = [];
  house.broker = {
    providers: [{ id: 'testipankki', label }],
    origins: () => ['https://broker.example'],
    begin: async ({ providerId, landlord, redirectUri }) => {
      noted.push(redirectUri);
      const transaction = { providerId, landlord, state: 's', nonce: 'n', codeVerifier: 'v', redirectUri };
      return { ok: true, url: 'https://broker.example/authorize', transaction };
    },
    finish: async () => ({
      ok: true,
      person: {
        identityCode,
        givenName: given,
        familyName: family,
        acr: 'http://ftn.ficora.fi/2017/loatest2',
        amr: [],
        authTime: null,
        issuer: 'https://broker.example',
      },
    }),
  };
  return { redirectUris: noted };
}
