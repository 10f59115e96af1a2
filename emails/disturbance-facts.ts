import { z } from 'zod';
import { faultNumber } from './fields';

/** H-1001 of a report, K-1001 of a hearing, A-1001 of a task. */
export const disturbance = { id: z.string().min(1), number: faultNumber };
export const sampleDisturbance = { id: 'sample0report000000000000a', number: 'H-1042' };
