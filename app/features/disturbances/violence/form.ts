import { z } from 'zod';
import { choice, optionalText, requiredText } from '~/http/fields';
import { optionalInstant, toInstant } from '../instant-field';

/** DI-4: nothing but what was heard is asked for. */
export const violenceForm = (timeZone: string) =>
  z.object({
    description: requiredText(6000),
    home: optionalText(300),
    heardAt: optionalInstant(timeZone),
    name: optionalText(120),
    phone: optionalText(60),
  });

/** What lies sealed in the row. */
export type ViolenceContent = {
  description: string;
  home: string | null;
  heardAt: string | null;
  name: string | null;
  phone: string | null;
};

export const HOWS = ['home-visit', 'call', 'police', 'social-services', 'none'] as const;
export const TASK_OUTCOMES = ['helped', 'handed-over', 'unfounded', 'not-found'] as const;

export const taskForms = (timeZone: string) => ({
  take: z.object({}),
  visit: z.object({ at: requiredText(40).transform(toInstant(timeZone)) }),
  act: z.object({ how: choice(HOWS), note: optionalText(4000) }),
  note: z.object({ text: requiredText(4000) }),
  close: z.object({ outcome: choice(TASK_OUTCOMES), note: optionalText(4000) }),
});

export type TaskIntent = keyof ReturnType<typeof taskForms>;
export type TaskInput<I extends TaskIntent> = z.output<ReturnType<typeof taskForms>[I]>;

export function isTaskIntent(value: string | null): value is TaskIntent {
  return value !== null && Object.hasOwn(taskForms('UTC'), value);
}
