import { expect, onTestFinished, test, vi } from 'vitest';
import { type ResendFault, type ResendServer, startResendServer } from '~tests/support/resend-server';
import { resendTransport } from './resend-transport';
import type { OutgoingMail, SendResult } from './transport';

/** The real SDK against a local server that speaks Resend's interface, faults included. */

const mail: OutgoingMail = {
  id: 'letter0000000000000000000a',
  from: 'Merihelmen Asunnot <post@example.test>',
  to: 'aino.ahven@example.test',
  subject: 'Vikailmoitus V-1042',
  html: '<p>Hyvää päivää</p>',
  text: 'Hyvää päivää',
  attachments: [{ filename: 'visit.ics', contentType: 'text/calendar; method=PUBLISH', content: 'QkVHSU4=' }],
};

test('a mail arrives whole, under its own id as idempotency key', async () => {
  const { server, transport } = await startedWith();
  expect(await transport.send(mail)).toEqual({ ok: true, providerId: 'resend-1' });
  const { subject, html, text, to, attachments } = server.mails[0]!;
  expect({ subject, html, text, to }).toEqual({ subject: mail.subject, html: mail.html, text: mail.text, to: mail.to });
  expect(attachments).toMatchObject([
    { filename: 'visit.ics', content: 'QkVHSU4=', content_type: 'text/calendar; method=PUBLISH' },
  ]);
  expect(server.requests).toEqual([{ key: mail.id, authorization: 'Bearer re_test' }]);
});

const passing: [ResendFault, Partial<SendResult>][] = [
  ['rate-limit', { kind: 'retry', reason: 'too-often', retryAfterMs: 7_000 }],
  ['quota', { kind: 'retry', reason: 'quota-used-up' }],
  ['html-502', { kind: 'retry', reason: 'provider-error' }],
  ['json-500', { kind: 'retry', reason: 'provider-error' }],
  ['drop', { kind: 'retry', reason: 'unreachable' }],
  ['hang', { kind: 'retry', reason: 'timed-out' }],
  ['in-progress', { kind: 'retry', reason: 'in-progress' }],
  ['drop-after-accepting', { kind: 'retry', reason: 'unreachable' }],
  ['hang-after-accepting', { kind: 'retry', reason: 'timed-out' }],
  ['garbled-after-accepting', { kind: 'retry', reason: 'unreachable' }],
  ['unverified-domain', { kind: 'retry', reason: 'settings-refused' }],
  ['invalid-key', { kind: 'retry', reason: 'settings-refused' }],
];

test.each(passing)('after "%s" the next try leaves exactly one mail', async (fault, expected) => {
  const { server, transport } = await startedWith(fault);
  expect(await transport.send(mail)).toEqual({ ok: false, ...expected });
  expect(await transport.send(mail)).toEqual({ ok: true, providerId: 'resend-1' });
  expect(server.mails).toHaveLength(1);
});

test('a whole series of faults, twice accepted without an answer, leaves exactly one mail', async () => {
  const { server, transport } = await startedWith(
    'html-502',
    'hang-after-accepting',
    'rate-limit',
    'drop-after-accepting',
    'in-progress',
  );
  const results: boolean[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) results.push((await transport.send(mail)).ok);
  expect(results).toEqual([false, false, false, false, false, true]);
  expect(server.mails).toHaveLength(1);
});

test('while the provider is down the letter is kept, and it goes out when it is up again', async () => {
  const { server, transport } = await startedWith();
  await server.stop();
  expect(await transport.send(mail)).toEqual({ ok: false, kind: 'retry', reason: 'unreachable' });
  await server.startAgain();
  expect(await transport.send(mail)).toEqual({ ok: true, providerId: 'resend-1' });
  expect(server.mails).toHaveLength(1);
});

test('a mail that the provider refuses is not tried again', async () => {
  const { transport } = await startedWith('refuse-mail');
  expect(await transport.send(mail)).toEqual({ ok: false, kind: 'permanent', reason: 'mail-refused' });
});

test('a letter accepted in an earlier wording is not sent in the new one', async () => {
  const { server, transport } = await startedWith('drop-after-accepting');
  await transport.send(mail);
  expect(await transport.send({ ...mail, subject: 'New wording' })).toEqual({
    ok: true,
    providerId: 'accepted-earlier',
  });
  expect(server.mails.map(({ subject }) => subject)).toEqual([mail.subject]);
});

test('nothing of the receiver, the key or the provider’s words is printed or handed on', async () => {
  const printed = ['log', 'info', 'warn', 'error', 'debug'].map((name) =>
    vi.spyOn(console, name as 'log').mockImplementation(() => undefined),
  );
  const { transport } = await startedWith('refuse-mail', 'invalid-key', 'html-502');
  const results = [await transport.send(mail), await transport.send(mail), await transport.send(mail)];
  for (const spy of printed) expect(spy).not.toHaveBeenCalled();
  expect(JSON.stringify(results)).not.toMatch(/@|re_test|belongs/);
  vi.restoreAllMocks();
});

async function startedWith(...faults: ResendFault[]) {
  const server: ResendServer = await startResendServer();
  server.faults.push(...faults);
  onTestFinished(() => server.stop());
  return { server, transport: resendTransport({ apiKey: 're_test', baseUrl: server.baseUrl, timeoutMs: 250 }) };
}
