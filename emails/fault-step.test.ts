import { expect, test } from 'vitest';
import { locales } from '~/i18n/locale';
import { letterLandlord } from '~tests/support/letter-landlord';
import type { LetterData } from './index';
import { renderLetter } from './render';

type Step = LetterData<'fault-step'>['step'];

const steps: Step[] = [
  { kind: 'accepted' },
  { kind: 'in-progress' },
  { kind: 'waiting-parts', note: 'Ordered' },
  { kind: 'waiting-contractor' },
  { kind: 'waiting-resident', note: 'Which tap?' },
  { kind: 'resumed' },
  { kind: 'forwarded', to: 'Putki Oy' },
  { kind: 'rejected', reason: 'The dishwasher is your own', owner: 'Resident' },
  { kind: 'rejected', reason: 'The dishwasher is your own' },
  { kind: 'duplicate', of: 'V-1000' },
  { kind: 'cancelled' },
  { kind: 'reopened', round: 2 },
  { kind: 'priority-changed', to: 'urgent' },
  { kind: 'promise-changed' },
  { kind: 'no-access', note: 'Nobody opened' },
];

test.each(steps)('the step $kind is told in every language, with all that was written about it', async (step) => {
  const { kind, ...written } = step;
  const letters = await Promise.all(locales.map((locale) => letter(step, locale)));
  for (const { subject, text } of letters) {
    expect(subject).toContain('V-77');
    expect(text).not.toMatch(/undefined|\[object|NaN/);
    for (const words of Object.values(written)) if (kind !== 'priority-changed') expect(text).toContain(String(words));
  }
  expect(new Set(letters.map(({ subject }) => subject)).size).toBe(locales.length);
});

test('the promised date stands in the letter while there is one', async () => {
  expect((await letter({ kind: 'promise-changed' }, 'sv')).text).toContain('senast 7.12.2026');
  const promised = await letter({ kind: 'accepted' }, 'en');
  expect(promised.text).toContain('Repaired by: 7 December 2026');
  const rejected = await letter({ kind: 'rejected', reason: 'Yours' }, 'en', { promisedBy: undefined });
  expect(rejected.text).not.toContain('Repaired by');
});

test('a step that calls off a visit takes it out of the calendar', async () => {
  const cancelledVisit = {
    from: new Date('2026-11-24T07:00:00Z'),
    to: new Date('2026-11-24T10:00:00Z'),
    sequence: 3,
    calledOffAt: new Date('2026-11-23T08:42:00Z'),
  };
  const { attachments, text } = await letter({ kind: 'cancelled' }, 'en', { cancelledVisit });
  const file = Buffer.from(attachments[0]!.content, 'base64').toString();
  expect(file).toContain('METHOD:CANCEL');
  expect(file).toContain('STATUS:CANCELLED');
  expect(file).toContain('SEQUENCE:3');
  expect(text).toContain('The agreed visit has been cancelled');
});

function letter(step: Step, locale: (typeof locales)[number], more: Partial<LetterData<'fault-step'>> = {}) {
  return renderLetter({
    name: 'fault-step',
    locale,
    data: {
      fault: { id: 'fault1', number: 'V-77', title: 'Tap' },
      step,
      promisedBy: new Date('2026-12-07T21:59:59Z'),
      ...more,
    },
    landlord: letterLandlord,
    origin: 'https://portal.example.test',
  });
}
