/**
 * PA-1, RQ-4: what a lease party may ask the landlord to do. A power of attorney lists the same codes, and so do
 * the addresses (`?act=`): the words are a contract. A transfer of the tenancy right is a kind of power, not an act here.
 */
export const ACTS = [
  'terminate-lease',
  'terminate-parking',
  'terminate-sauna',
  'return-keys',
  'fetch-keys',
  'order-certificate',
  'renovation-permit',
  'lease-information',
  'payment-information',
] as const;

export type Act = (typeof ACTS)[number];
