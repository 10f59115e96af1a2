import { z } from 'zod';
import { paths } from '~/paths';
import { personLine, personText } from './person-text';

/** A letter waits in the outbox as JSON: an instant goes in as a Date and comes out as text. */
export const instant = z.union([z.date(), z.iso.datetime({ offset: true })]).transform((at) => new Date(at));

/** The secret of a link; the row that holds it lies sealed until the letter is sent. */
export const token = z.string().min(1).max(200);

/** V-1042 */
export const faultNumber = z.string().regex(/^[A-Z]{1,3}-\d{1,9}$/, 'must be a fault report’s number');

export const shortText = z.string().transform((text) => personLine(text, 120));
export const longText = z.string().transform((text) => personText(text, 2000));

export const fault = z.object({
  id: z.string().min(1),
  number: faultNumber,
  title: shortText,
  /** PA-5: whose hand it was and for whom, where that is somebody else. */
  actedBy: shortText.optional(),
  principal: shortText.optional(),
  /** Who reported without signing in has no page of the report: they phone. */
  followed: z.enum(['in-portal', 'by-phone']).default('in-portal'),
});
export type FaultOfLetter = z.output<typeof fault>;

/** Where the receiver sees it; for who cannot, the portal's first page. */
export function pathOfFault({ id, followed }: FaultOfLetter): string {
  return followed === 'in-portal' ? paths.myFault(id) : paths.start();
}

export const sampleFault = {
  id: 'sample0fault0000000000000a',
  number: 'V-1042',
  title: 'Kitchen · tap · drips',
};
