import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { mailboxTransport } from './mailbox-transport';
import type { OutgoingMail } from './transport';

const clock = { now: () => new Date('2026-11-23T08:42:00Z') };
const mail: OutgoingMail = {
  id: 'zz1',
  from: 'post@example.test',
  to: 'aino.ahven@example.test',
  subject: 'First',
  html: '<p>ä</p>',
  text: 'ä',
  attachments: [{ filename: 'visit.ics', contentType: 'text/calendar', content: 'QkVHSU4=' }],
};

test('the list is newest first, also for mails of the same millisecond', async () => {
  const mailbox = mailboxTransport({ folder: await folder(), clock });
  for (const [id, subject] of [
    ['zz1', 'First'],
    ['aa2', 'Second'],
    ['mm3', 'Third'],
  ] as const)
    await mailbox.send({ ...mail, id, subject });
  expect((await mailbox.list()).map(({ subject }) => subject)).toEqual(['Third', 'Second', 'First']);
});

test('a mail is kept whole and survives a restart', async () => {
  const place = await folder();
  await mailboxTransport({ folder: place, clock }).send(mail);
  const { from: _, ...kept } = mail;
  const found = await mailboxTransport({ folder: place, clock }).list();
  expect(found).toEqual([{ ...kept, sentAt: '2026-11-23T08:42:00.000Z' }]);
  expect(await readdir(place)).toEqual(['zz1.json']);
});

test('the same letter twice is one mail', async () => {
  const mailbox = mailboxTransport({ folder: await folder(), clock });
  await mailbox.send(mail);
  expect(await mailbox.send(mail)).toEqual({ ok: true, providerId: 'zz1' });
  expect(await mailbox.list()).toHaveLength(1);
});

test('a mailbox without letters is empty, and an unfinished file is no letter', async () => {
  const place = await folder();
  const mailbox = mailboxTransport({ folder: join(place, 'not-there-yet'), clock });
  expect(await mailbox.list()).toEqual([]);
  await writeFile(join(place, 'zz9.json.part'), '{"id":');
  expect(await mailboxTransport({ folder: place, clock }).list()).toEqual([]);
});

test('an id that leads out of the folder is refused', async () => {
  const mailbox = mailboxTransport({ folder: await folder(), clock });
  await expect(mailbox.send({ ...mail, id: '../zz1' })).rejects.toThrow('invariant');
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'mailbox-'));
  onTestFinished(() => rm(made, { recursive: true }));
  return made;
}
