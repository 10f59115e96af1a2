import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Of each section of ASVS 5.0.0, which requirements are of level 1 and which of level 2; those of level 3 are left out. */
const SECTIONS: Record<string, { one?: number[]; two?: number[] }> = {
  '1.1': { two: [1, 2] },
  '1.2': { one: [1, 2, 3, 4, 5], two: [6, 7, 8, 9] },
  '1.3': { one: [1, 2], two: [3, 4, 5, 6, 7, 8, 9, 10, 11] },
  '1.4': { two: [1, 2, 3] },
  '1.5': { one: [1], two: [2] },
  '2.1': { one: [1], two: [2, 3] },
  '2.2': { one: [1, 2], two: [3] },
  '2.3': { one: [1], two: [2, 3, 4] },
  '2.4': { two: [1] },
  '3.2': { one: [1, 2] },
  '3.3': { one: [1], two: [2, 3, 4] },
  '3.4': { one: [1, 2], two: [3, 4, 5, 6] },
  '3.5': { one: [1, 2, 3], two: [4, 5] },
  '3.7': { two: [1, 2] },
  '4.1': { one: [1], two: [2, 3] },
  '4.2': { two: [1] },
  '4.3': { two: [1, 2] },
  '4.4': { one: [1], two: [2, 3, 4] },
  '5.1': { two: [1] },
  '5.2': { one: [1, 2], two: [3] },
  '5.3': { one: [1, 2] },
  '5.4': { two: [1, 2, 3] },
  '6.1': { one: [1], two: [2, 3] },
  '6.2': { one: [1, 2, 3, 4, 5, 6, 7, 8], two: [9, 10, 11, 12] },
  '6.3': { one: [1, 2], two: [3, 4] },
  '6.4': { one: [1, 2], two: [3, 4] },
  '6.5': { two: [1, 2, 3, 4, 5] },
  '6.6': { two: [1, 2, 3] },
  '6.8': { two: [1, 2, 3, 4] },
  '7.1': { two: [1, 2, 3] },
  '7.2': { one: [1, 2, 3, 4] },
  '7.3': { two: [1, 2] },
  '7.4': { one: [1, 2], two: [3, 4, 5] },
  '7.5': { two: [1, 2] },
  '7.6': { two: [1, 2] },
  '8.1': { one: [1], two: [2] },
  '8.2': { one: [1, 2], two: [3] },
  '8.3': { one: [1] },
  '8.4': { two: [1] },
  '9.1': { one: [1, 2, 3] },
  '9.2': { one: [1], two: [2, 3, 4] },
  '10.1': { two: [1, 2] },
  '10.2': { two: [1, 2] },
  '10.3': { two: [1, 2, 3, 4] },
  '10.4': { one: [1, 2, 3, 4, 5], two: [6, 7, 8, 9, 10, 11] },
  '10.5': { two: [1, 2, 3, 4, 5] },
  '10.6': { two: [1, 2] },
  '10.7': { two: [1, 2, 3] },
  '11.1': { two: [1, 2] },
  '11.2': { two: [1, 2, 3] },
  '11.3': { one: [1, 2], two: [3] },
  '11.4': { one: [1], two: [2, 3, 4] },
  '11.5': { two: [1] },
  '11.6': { two: [1] },
  '12.1': { one: [1], two: [2, 3] },
  '12.2': { one: [1, 2] },
  '12.3': { two: [1, 2, 3, 4] },
  '13.1': { two: [1] },
  '13.2': { two: [1, 2, 3, 4, 5] },
  '13.3': { two: [1, 2] },
  '13.4': { one: [1], two: [2, 3, 4, 5] },
  '14.1': { two: [1, 2] },
  '14.2': { one: [1], two: [2, 3, 4] },
  '14.3': { one: [1], two: [2, 3] },
  '15.1': { one: [1], two: [2, 3] },
  '15.2': { one: [1], two: [2, 3] },
  '15.3': { one: [1], two: [2, 3, 4, 5, 6, 7] },
  '16.1': { two: [1] },
  '16.2': { two: [1, 2, 3, 4, 5] },
  '16.3': { two: [1, 2, 3, 4] },
  '16.4': { two: [1, 2, 3] },
  '16.5': { two: [1, 2, 3] },
  '17.1': { two: [1] },
  '17.2': { two: [1, 2, 3, 4] },
  '17.3': { two: [1, 2] },
};

const SHARES = { 1: 0.95, 2: 0.9 };

type Row = { id: string; level: 1 | 2; state: string; by: string };

const rows = readRows();

test('every requirement of levels 1 and 2 stands in the table once, at its level', () => {
  const wanted = Object.entries(SECTIONS).flatMap(([section, { one = [], two = [] }]) => [
    ...one.map((number) => `${section}.${number} L1`),
    ...two.map((number) => `${section}.${number} L2`),
  ]);
  expect(wanted).toHaveLength(253);
  expect(rows.map(({ id, level }) => `${id} L${level}`).sort()).toEqual(wanted.sort());
});

test('each is met by a test that is there, or says why it is not', () => {
  const wrong = rows.filter(({ state, by }) => {
    if (state !== 'met') return !['n.a.', 'not met'].includes(state) || by.length < 5;
    const [, file = '', title = ''] = /^`([^`]+)`: “(.+?)”/.exec(by) ?? [];
    return !existsSync(file) || !isTitleIn(readFileSync(file, 'utf8'), title);
  });
  expect(wrong).toEqual([]);
});

test.each([1, 2] as const)('of level %i as many are met as were promised', (level) => {
  const applicable = rows.filter((row) => row.level === level && row.state !== 'n.a.');
  const met = applicable.filter(({ state }) => state === 'met');
  expect(met.length / applicable.length).toBeGreaterThanOrEqual(SHARES[level]);
  expect(applicable.length).toBeGreaterThan(level === 1 ? 55 : 120);
});

test('the deviations of the field’s password rules are written down with their compensation', () => {
  const deviations = rows.filter(({ id }) => ['6.2.1', '6.2.5', '6.2.11'].includes(id));
  expect(deviations.map(({ state }) => state)).toEqual(['not met', 'not met', 'not met']);
  for (const { by } of deviations) expect(by).toMatch(/ID-[34]/);
});

/** As a test's name, or as one of the names that a table of cases gives it. */
function isTitleIn(code: string, title: string): boolean {
  const escaped = title.replaceAll("'", "\\'");
  return ["'", '"', '`'].some((quote) => code.includes(quote + title + quote)) || code.includes(`'${escaped}'`);
}

function readRows(): Row[] {
  const lines = readFileSync('tests/security/asvs.md', 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, id = '', level, , state = '', ...by] = line.split('|').map((cell) => cell.trim());
    return /^\d+\.\d+\.\d+$/.test(id) ? [{ id, level: Number(level) as Row['level'], state, by: by.join('|') }] : [];
  });
}
