import { expect, test } from 'vitest';
import { takingTurns } from './in-turn';

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 1));

test('what has the same key runs one after another, in the order it came', async () => {
  const inTurn = takingTurns();
  const log: string[] = [];
  const work = (name: string, key: string) =>
    inTurn(key, async () => {
      log.push(`${name} begins`);
      await aMoment();
      log.push(`${name} ends`);
      return name;
    });

  expect(await Promise.all([work('a', 'x'), work('b', 'x'), work('c', 'y')])).toEqual(['a', 'b', 'c']);
  expect(log.filter((line) => !line.startsWith('c'))).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  expect(log.indexOf('c begins')).toBeLessThan(log.indexOf('a ends'));
});

test('a failure is told to its own caller, and the next has its turn', async () => {
  const inTurn = takingTurns();
  const failing = inTurn('x', async () => {
    throw new Error('no');
  });
  const next = inTurn('x', async () => 'next');

  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});
