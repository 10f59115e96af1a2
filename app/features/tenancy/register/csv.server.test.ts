import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type CsvRow, readFirstLine, readRows } from './csv.server';

async function fileOf(content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rappu-csv-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'file.csv');
  await writeFile(file, content);
  return file;
}

async function rowsOf(content: string | Buffer): Promise<CsvRow[]> {
  const file = await fileOf(content);
  const { delimiter } = await readFirstLine(file);
  const rows: CsvRow[] = [];
  for await (const row of readRows({ path: file, delimiter, onBytes: () => undefined })) rows.push(row);
  return rows;
}

test('rows come with the lines they stand on, without the first and the empty ones', async () => {
  expect(await rowsOf('a,b\n1,2\n\n3,4\n,\n5,6')).toEqual([
    { line: 2, fields: ['1', '2'] },
    { line: 4, fields: ['3', '4'] },
    { line: 6, fields: ['5', '6'] },
  ]);
});

test.each([
  ['semicolons', 'a;b\nÄ;2\n'],
  ['a byte order mark', '\ufeffa,b\nÄ,2\n'],
  ['line ends of Windows', 'a,b\r\nÄ,2\r\n'],
  ['line ends of old', 'a,b\rÄ,2\r'],
  ['no end of the last line', 'a,b\nÄ,2'],
  ['quotation marks', '"a","b"\n"Ä","2"\n'],
])('%s are read alike', async (_, content) => {
  expect(await rowsOf(content)).toEqual([{ line: 2, fields: ['Ä', '2'] }]);
});

test('delimiters, line breaks and doubled marks inside of quotation marks belong to the text', async () => {
  expect(await rowsOf('a,b\n"x,y","one\ntwo"\n"say ""hi""",z\n')).toEqual([
    { line: 2, fields: ['x,y', 'one\ntwo'] },
    { line: 4, fields: ['say "hi"', 'z'] },
  ]);
});

test('a row with a mark in the wrong place is broken, and the next is read', async () => {
  expect(await rowsOf('a,b\nOtto "Masa",x\n1,2\n"x"y,"z"w\n3,4\n')).toEqual([
    { line: 2, broken: 'quotes' },
    { line: 3, fields: ['1', '2'] },
    { line: 4, broken: 'quotes' },
    { line: 5, fields: ['3', '4'] },
  ]);
});

test('a letter of Latin-1 is found with its line, also far into the file', async () => {
  const far = Buffer.concat([Buffer.from(`a,b\n${'Ä,2\n'.repeat(20_000)}`), Buffer.from('\xc4,2\n', 'latin1')]);
  await expect(rowsOf(far)).rejects.toMatchObject({ reason: 'not-utf-8', at: { line: 20_002 } });
});

test('letters cut in two by a chunk are whole again', async () => {
  for (const letters of ['Ä', '€', '🏠']) {
    const rows = await rowsOf(`a,b\n${`${letters},2\n`.repeat(10_000)}`);
    expect(rows).toHaveLength(10_000);
    expect(rows.every((row) => 'fields' in row && row.fields[0] === letters)).toBe(true);
  }
});

test('a letter that the end of the file cuts in two is refused', async () => {
  const cut = Buffer.from('a,b\n1,Ä').subarray(0, -1);
  await expect(rowsOf(cut)).rejects.toMatchObject({ reason: 'not-utf-8', at: { line: 2 } });
});

test.each([
  ['UTF-16 with its mark', Buffer.from('\ufeffa,b\n1,2\n', 'utf16le'), 'utf-16'],
  ['UTF-16 without', Buffer.from('a,b\n1,2\n', 'utf16le'), 'utf-16'],
  ['a program', Buffer.from('\x7fELF\x02\x01\x01\x00\x00', 'latin1'), 'not-text'],
  ['a first line in Latin-1', Buffer.from('väri,b\n', 'latin1'), 'not-utf-8'],
])('%s is refused at the first line', async (_, content, reason) => {
  await expect(rowsOf(content)).rejects.toMatchObject({ reason, at: { line: 1 } });
});

test('a mark that is never closed ends the reading where its row begins, before memory does', async () => {
  const endless = `a,b\n1,2\n"3,4\n${'5,6\n'.repeat(50_000)}`;
  await expect(rowsOf(endless)).rejects.toMatchObject({ reason: 'row-too-long', at: { line: 3 } });
});

test('a file of one endless line is refused', async () => {
  await expect(rowsOf(`a,b\n${'x'.repeat(100_000)}`)).rejects.toMatchObject({ reason: 'row-too-long' });
  await expect(rowsOf('x'.repeat(100_000))).rejects.toMatchObject({ reason: 'row-too-long' });
});
