import type { z } from 'zod';
import type { companyProvider } from '~/features/identity/company-sign-on/provider-settings';
import type { PrivateJwk } from '../broker/keys';

export const CLIENT_ID = 'rappu-staff';
/** Below the identity broker's address: one process plays both, and neither knows of the other. */
export const COMPANY_PATH = '/company';

type Settings = { landlord: string; brokerOrigin: string; signingKey: PrivateJwk };

/** The entry in the portal's settings that fits the company of this folder. */
export function companySettings({ landlord, brokerOrigin, signingKey }: Settings): z.input<typeof companyProvider> {
  return {
    landlord,
    label: {
      fi: 'Kirjaudu Kotihovin tunnuksilla (testi)',
      sv: 'Logga in med Kotihovis konto (test)',
      en: 'Sign in with a Kotihovi account (test)',
    },
    issuer: brokerOrigin + COMPANY_PATH,
    clientId: CLIENT_ID,
    signingKey: signingKey as z.input<typeof companyProvider>['signingKey'],
    // Whoever tries it out wants to be somebody else the next time.
    prompt: 'login',
    timeoutMs: 3_000,
    allowInsecure: true,
  };
}
