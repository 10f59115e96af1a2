import { z } from 'zod';
import { choice, optionalChoice, optionalText, optionalYesNo, requiredText } from '~/http/fields';
import { optionalInstant, toInstant } from '../instant-field';
import { KINDS, SMOKE_OFTEN } from '../rules';

/** DI-1. Only what happened, when it began and the words are asked for; the rest helps. */
export const entryForm = (timeZone: string) =>
  z.object({
    kind: choice(KINDS),
    startedAt: requiredText(40).transform(toInstant(timeZone)),
    endedAt: optionalInstant(timeZone),
    recurring: optionalYesNo(),
    /** One of the codes, or an address as a resident writes it. */
    source: optionalText(200),
    /** The address beside the choices, for who knows it. */
    sourceAddress: optionalText(200),
    description: requiredText(4000),
    effect: optionalText(2000),
    /** Asked as yes or no; words are welcome. */
    spokenTo: optionalText(500),
    policeCalled: optionalYesNo(),
    smokeOften: optionalChoice(SMOKE_OFTEN),
  });

export type EntryFields = z.output<ReturnType<typeof entryForm>>;

export const quietForm = z.object({ quiet: choice(['yes', 'no']), message: optionalText(2000) });
