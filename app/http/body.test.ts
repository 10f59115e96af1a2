import { expect, test } from 'vitest';
import { BodyTooLarge, formFields, MalformedBody, readForm } from './body.server';
import { cleanText } from './text';

const ADDRESS = 'https://portal.test/form';
const MIB = 1024 * 1024;

function posted(body: BodyInit, type?: string): Request {
  const headers = type === undefined ? undefined : { 'Content-Type': type };
  return new Request(ADDRESS, { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

function urlencoded(body: string): Request {
  return posted(body, 'application/x-www-form-urlencoded');
}

function multipart(body: string | Buffer, { cutInto }: { cutInto: number }): Request {
  const bytes = Buffer.from(body as string, 'latin1');
  let at = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + cutInto)));
      at += cutInto;
    },
  });
  return posted(stream, 'multipart/form-data; boundary=XX');
}

function form(entries: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(entries)) data.append(name, value);
  return data;
}

const part = (name: string, value: string) =>
  `--XX\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const file = (name: string, filename: string, value: string) =>
  `--XX\r\nContent-Disposition: form-data; name="${name}"; filename="${filename}"\r\nContent-Type: image/jpeg\r\n\r\n${value}\r\n`;

test('repeated fields are all there, and the last one wins', async () => {
  for (const request of [
    urlencoded('a=1&a=2&b=&c&%C3%A4=%F0%9F%9A%BF+x'),
    multipart(
      `${part('a', '1')}${part('a', '2')}${part('b', '')}${part('c', '')}${part('\xc3\xa4', '\xf0\x9f\x9a\xbf x')}--XX--\r\n`,
      { cutInto: 7 },
    ),
  ]) {
    const { fields } = await readForm(request);
    expect(fields.all('a')).toEqual(['1', '2']);
    expect(fields.get('a')).toBe('2');
    expect([fields.get('b'), fields.get('c'), fields.get('d')]).toEqual(['', '', null]);
    expect(fields.get('ä')).toBe('🚿 x');
    expect(fields.has('d')).toBe(false);
    expect(fields.names()).toEqual(['a', 'b', 'c', 'ä']);
  }
});

test('names that JavaScript knows are names like any other', async () => {
  const { fields } = await readForm(urlencoded('__proto__=1&constructor=2'));
  expect([fields.get('__proto__'), fields.get('constructor'), fields.get('toString')]).toEqual(['1', '2', null]);
});

test('text is cleaned: no NUL, no half characters, one kind of line break, composed letters', async () => {
  expect(cleanText('a\0b\ud83d c\r\nd\re a\u0308')).toBe('ab\ufffd c\nd\ne ä');
  expect((await readForm(urlencoded('t=a%00b%0D%0Ac'))).fields.get('t')).toBe('ab\nc');
  expect((await readForm(multipart(`${part('t', 'a\0b\r\nc\xff')}--XX--`, { cutInto: 999 }))).fields.get('t')).toBe(
    'ab\nc\ufffd',
  );
});

test('accents without end are cut off before they cost time', () => {
  const started = performance.now();
  expect(cleanText(`a${'\u0301\u0323'.repeat(50_000)}b`).length).toBeLessThan(40);
  expect(performance.now() - started).toBeLessThan(500);
});

test('broken percent signs are text', async () => {
  const { fields } = await readForm(urlencoded('a=100%&b=%E4%zz&c=a=b+c%2B'));
  expect([fields.get('a'), fields.get('b'), fields.get('c')]).toEqual(['100%', '\ufffd%zz', 'a=b c+']);
});

test('a POST without a body is an empty form', async () => {
  expect((await readForm(new Request(ADDRESS, { method: 'POST' }))).fields.names()).toEqual([]);
  expect((await readForm(urlencoded(''))).fields.names()).toEqual([]);
});

test('a megabyte in one field is cut above every limit, and the other fields are kept', async () => {
  const long = 'ä'.repeat(MIB / 2);
  for (const request of [
    urlencoded(new URLSearchParams({ before: '1', long, after: '2' }).toString()),
    posted(form({ before: '1', long, after: '2' })),
  ]) {
    const { fields } = await readForm(request);
    expect([fields.get('before'), fields.get('after')]).toEqual(['1', '2']);
    expect(fields.get('long')?.length).toBeGreaterThan(50_000);
    expect(fields.get('long')?.length).toBeLessThanOrEqual(102_400);
  }
});

test('files come with their bytes, whatever the pieces they arrive in', async () => {
  const content = `\r\n--X\r\n--XY\r\n\r\n${'\xff\xd8'.repeat(100)}\r\n`;
  const body = `${part('text', 'before')}${file('photos', 'tap.jpg', content)}${part('text', '')}--XX--\r\n`;
  for (let cutInto = 1; cutInto < body.length; cutInto += cutInto < 90 ? 1 : 50) {
    const { fields, files } = await readForm(multipart(body, { cutInto }));
    expect(fields.all('text')).toEqual(['before', '']);
    expect(files).toEqual([{ field: 'photos', filename: 'tap.jpg', bytes: Buffer.from(content, 'latin1') }]);
  }
});

test('file inputs left empty are no files', async () => {
  const { files, fields } = await readForm(
    multipart(`${file('photos', '', '')}${part('a', '1')}--XX--`, { cutInto: 9 }),
  );
  expect(files).toEqual([]);
  expect(fields.names()).toEqual(['a']);
});

test('a file name is taken as it was sent, with quotes and semicolons', async () => {
  const body = `${file('photos', 'a%22;name=x\\"; b.jpg', 'x')}--XX--`;
  const { files } = await readForm(multipart(body, { cutInto: 999 }));
  expect(files).toMatchObject([{ field: 'photos', filename: 'a";name=x"; b.jpg' }]);
});

test('a 40 MB file is refused alone: text before and after it and the other file are kept', async () => {
  const data = form({ before: 'tap drips' });
  data.append('photos', new File([new Uint8Array(40 * MIB)], 'huge.jpg'));
  data.append('photos', new File([new Uint8Array(1000)], 'small.jpg'));
  data.append('after', 'kitchen');
  const { fields, files } = await readForm(posted(data));
  expect([fields.get('before'), fields.get('after')]).toEqual(['tap drips', 'kitchen']);
  expect(files).toMatchObject([
    { field: 'photos', filename: 'huge.jpg', code: 'too-large' },
    { field: 'photos', filename: 'small.jpg', bytes: Buffer.alloc(1000) },
  ]);
});

test('an eleventh file is refused alone', async () => {
  const data = new FormData();
  for (let n = 1; n <= 11; n += 1) data.append('photos', new File(['x'], `${n}.jpg`));
  data.append('after', 'kept');
  const { fields, files } = await readForm(posted(data));
  expect(fields.get('after')).toBe('kept');
  expect(files.filter((file) => 'code' in file)).toEqual([{ field: 'photos', filename: '11.jpg', code: 'too-many' }]);
});

test('files that are too much together are refused from there on', async () => {
  const data = new FormData();
  for (const name of ['a', 'b', 'c']) data.append('photos', new File([new Uint8Array(600)], name));
  const { files } = await readForm(posted(data), { heldBytes: 1300 });
  expect(files.map((file) => ('code' in file ? file.code : file.filename))).toEqual(['a', 'b', 'too-large']);
});

test('100 000 fields are refused, early', async () => {
  let read = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (read++ > 1000) return controller.close();
      controller.enqueue(new TextEncoder().encode(part('a', '1').repeat(100)));
    },
  });
  await expect(readForm(posted(stream, 'multipart/form-data; boundary=XX'))).rejects.toBeInstanceOf(BodyTooLarge);
  expect(read).toBeLessThan(10);
  await expect(readForm(urlencoded('a=1&'.repeat(100_000)))).rejects.toBeInstanceOf(BodyTooLarge);
  await expect(readForm(urlencoded('&'.repeat(100_000)))).rejects.toBeInstanceOf(BodyTooLarge);
});

test('a body beyond the limit is refused by what it says of itself and by what arrives', async () => {
  const said = new Request(ADDRESS, {
    method: 'POST',
    body: 'a=1',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '999999999' },
  });
  await expect(readForm(said)).rejects.toMatchObject({ status: 413 });
  const limits = { multipartBytes: 5000 };
  await expect(readForm(multipart(part('a', 'x'.repeat(6000)), { cutInto: 100 }), limits)).rejects.toBeInstanceOf(
    BodyTooLarge,
  );
});

test.each([
  ['JSON', posted('{"a":1}', 'application/json')],
  ['plain text', posted('a=1', 'text/plain')],
  ['no boundary', posted('x', 'multipart/form-data')],
  ['no parts at all', multipart('hello', { cutInto: 9 })],
  ['nothing', multipart('', { cutInto: 9 })],
  ['cut off in a part', multipart(part('a', 'text').slice(0, -4), { cutInto: 9 })],
  ['cut off after a part', multipart(part('a', 'text'), { cutInto: 9 })],
  ['a part without a name', multipart('--XX\r\nContent-Disposition: form-data\r\n\r\nx\r\n--XX--', { cutInto: 9 })],
  ['a part without headers', multipart('--XX\r\n\r\nx\r\n--XX--', { cutInto: 9 })],
  ['headers without end', multipart(`--XX\r\n${'a: b\r\n'.repeat(5000)}`, { cutInto: 999 })],
  ['text after a delimiter', multipart('--XXYY\r\n\r\nx\r\n--XX--', { cutInto: 9 })],
])('%s is malformed', async (_, request) => {
  const refusal = await readForm(request).catch((error) => error);
  expect(refusal).toBeInstanceOf(MalformedBody);
  expect(refusal.status).toBe(400);
});

test('what follows the last delimiter is nobody’s', async () => {
  const { fields } = await readForm(
    multipart(`before\r\n${part('a', '1')}--XX--\r\nafter ${part('b', '2')}`, { cutInto: 5 }),
  );
  expect(fields.names()).toEqual(['a']);
});

test('fields can be made for other tests', () => {
  expect(formFields([['a', '1']]).all('a')).toEqual(['1']);
});
