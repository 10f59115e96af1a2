export type Assurance = 'substantial' | 'high' | 'unnamed';

/** What a broker calls the level of assurance, in the words of the eIDAS regulation. */
export function assuranceOf(acr: string): Assurance {
  if (/loa(test)?2$|substantial|:se:bankid|110\.9$/.test(acr)) return 'substantial';
  if (/loa(test)?3$|high|110\.10$/.test(acr)) return 'high';
  return 'unnamed';
}
