import type { BrokerSettingsInput } from '~/features/identity/broker-settings';
import type { ClientKeys } from './keys';
import { ACR, CLIENT_ID } from './provider';

/** The entry in the portal's settings that fits the broker of this folder. */
export function testBrokerSettings({ issuer, keys }: { issuer: string; keys: ClientKeys }): BrokerSettingsInput {
  return {
    id: 'testipankki',
    label: {
      fi: 'Pankkitunnukset tai mobiilivarmenne (testi)',
      sv: 'Bankkoder eller mobilcertifikat (test)',
      en: 'Bank codes or mobile certificate (test)',
    },
    issuer,
    clientId: CLIENT_ID,
    signingKey: keys.signing as BrokerSettingsInput['signingKey'],
    encryptionKeys: [keys.encryption] as BrokerSettingsInput['encryptionKeys'],
    acrRequested: [ACR],
    acrAllowed: [ACR],
    extraParams: { ftn_spname: 'Rappu' },
    requestMode: 'jar',
    claims: 'ftn-oid',
    testIdentities: true,
    allowInsecure: true,
  };
}
