import { z } from 'zod';
import { choice, optionalText, requiredText } from '~/http/fields';

export const INTENTS = ['message', 'cancel', 'confirm', 'join'] as const;
export type Intent = (typeof INTENTS)[number];

const LONGEST_MESSAGE = 4000;

export const intentForm = z.object({ intent: z.enum(INTENTS) });
export const messageForm = z.object({ message: requiredText(LONGEST_MESSAGE) });
export const confirmForm = z.object({
  fixed: choice(['yes', 'partly', 'no']),
  message: optionalText(LONGEST_MESSAGE),
});

export type Confirmation = z.output<typeof confirmForm>;
