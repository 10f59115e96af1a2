import { invariant } from '~/lib/invariant';

const CHECK_CHARACTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** How many people of one day there can be. */
export const TEST_CODES_A_DAY = 100;

/**
 * A Finnish personal identity code that is right in every way and never anybody's: individual numbers from 900 on are
 * not given out. Only installations that are not in production take it.
 */
export function testIdentityCode(birthDate: string, nth: number): string {
  invariant(nth >= 0 && nth < TEST_CODES_A_DAY, 'there are a hundred test codes a day');
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const date = `${day}${month}${year.slice(2)}`;
  const sign = { '19': '-', '20': 'A' }[year.slice(0, 2)];
  invariant(sign, 'test codes are for births from 1900 to 2099');
  const number = String(900 + nth);
  return `${date}${sign}${number}${CHECK_CHARACTERS[Number(`${date}${number}`) % 31]}`;
}
