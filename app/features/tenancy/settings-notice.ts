import { z } from 'zod';

const months = z.number().int().min(0).max(12);

/**
 * RQ-4: the tenant's notice periods in whole calendar months, counted from the end of the month in which notice is
 * given. Of a home the law sets the longest (Finland 481/1995, section 52: one month); a landlord may agree to less.
 */
export const notice = z
  .strictObject({
    leaseMonths: months.max(1, 'the law lets a tenant go after one month').default(1),
    parkingMonths: months.default(1),
    saunaMonths: months.default(1),
  })
  .prefault({});
