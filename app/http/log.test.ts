import { expect, test } from 'vitest';
import { errorForLog, makeLogger } from './log.server';

test('a bug is logged with its message and stack, without what people wrote', () => {
  const error = new TypeError('nothing for 010190-999P at aava@example.com\nparams: Aava');

  for (const logged of [error, errorForLog(error)]) {
    const { error: told } = lineOf(logged);
    expect(told).toMatchObject({ type: 'TypeError', message: 'nothing for [code] at [e-mail]' });
    expect(told.stack).toContain('log.test.ts');
  }
});

function lineOf(error: unknown) {
  const lines: string[] = [];
  makeLogger('info', { write: (line) => lines.push(line) }).error({ error }, 'failed');
  return JSON.parse(lines[0]!) as { error: { type: string; message: string; stack: string } };
}
