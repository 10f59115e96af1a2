import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { smtpTransport } from './smtp-transport';
import type { OutgoingMail } from './transport';

/** The real nodemailer against a few lines that speak SMTP. */

const mail: OutgoingMail = {
  id: 'letter0000000000000000000a',
  from: 'Merihelmen Asunnot <post@example.test>',
  to: 'aino.ahven@example.test',
  subject: 'Käynti on sovittu',
  html: '<p>Hyvää päivää</p>',
  text: 'Hyvää päivää',
  attachments: [
    { filename: 'visit.ics', contentType: 'text/calendar; method=PUBLISH', content: 'QkVHSU46VkNBTEVOREFS' },
  ],
};

test('a mail arrives with the letter’s id as Message-ID, in text and HTML, with its calendar file', async () => {
  const { relay, transport } = await started();
  const messageId = '<letter0000000000000000000a@portal.example.test>';
  expect(await transport.send(mail)).toEqual({ ok: true, providerId: messageId });
  const received = relay.mails[0]!;
  expect(received).toContain(`Message-ID: ${messageId}`);
  expect(received).toContain('Auto-Submitted: auto-generated');
  expect(received).toMatch(/multipart\/alternative/);
  expect(received).toMatch(/text\/calendar/);
  expect(received).toContain('QkVHSU46VkNBTEVOREFS');
});

test('a subject cannot bring a header of its own', async () => {
  const { relay, transport } = await started();
  await transport.send({ ...mail, subject: 'Visit\r\nBcc: everybody@example.test' });
  expect(relay.mails[0]).not.toMatch(/^Bcc:/m);
  expect(relay.receivers).toEqual(['aino.ahven@example.test']);
});

test.each([
  ['RCPT TO', '550 no such person', { kind: 'permanent', reason: 'receiver-refused' }],
  ['RCPT TO', '450 greylisted', { kind: 'retry', reason: 'too-often' }],
  ['MAIL FROM', '550 you may not send as that', { kind: 'retry', reason: 'settings-refused' }],
  ['MAIL FROM', '421 shutting down', { kind: 'retry', reason: 'provider-error' }],
  ['.', '554 looks like spam', { kind: 'permanent', reason: 'mail-refused' }],
  ['.', '552 too large', { kind: 'permanent', reason: 'too-large' }],
  ['.', '', { kind: 'retry', reason: 'timed-out' }],
  ['MAIL FROM', 'drop', { kind: 'retry', reason: 'unreachable' }],
])('at %s the answer "%s" is sorted', async (command, answer, expected) => {
  const { transport } = await started({ command, answer });
  expect(await transport.send(mail)).toEqual({ ok: false, ...expected });
});

test('a relay that is down is tried again later', async () => {
  const { relay, transport } = await started();
  await relay.stop();
  expect(await transport.send(mail)).toEqual({ ok: false, kind: 'retry', reason: 'unreachable' });
});

test('an address that is none is given up without asking the relay', async () => {
  const { relay, transport } = await started();
  expect(await transport.send({ ...mail, to: 'nobody' })).toMatchObject({ ok: false });
  expect(relay.mails).toEqual([]);
});

test('a password is not sent to a relay that offers no TLS', async () => {
  const { relay } = await started();
  const transport = smtpTransport({
    url: `smtp://user:secret@127.0.0.1:${relay.port}`,
    hostname: 'portal.example.test',
  });
  expect(await transport.send(mail)).toEqual({ ok: false, kind: 'retry', reason: 'settings-refused' });
  expect(relay.said.join('\n')).not.toMatch(/AUTH|secret/i);
});

/** An empty answer is silence. */
type Fault = { command: string; answer: string };

async function started(fault?: Fault) {
  const relay = await startRelay(fault);
  onTestFinished(() => relay.stop());
  const transport = smtpTransport({
    url: `smtp://127.0.0.1:${relay.port}`,
    hostname: 'portal.example.test',
    timeoutMs: 250,
  });
  return { relay, transport };
}

async function startRelay(fault?: Fault) {
  const mails: string[] = [];
  const receivers: string[] = [];
  const said: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('error', () => undefined);
    let unread = '';
    let reading: 'commands' | 'mail' = 'commands';
    socket.write('220 relay\r\n');
    socket.setEncoding('latin1').on('data', (chunk) => {
      unread += chunk;
      for (;;) {
        const end = reading === 'mail' ? '\r\n.\r\n' : '\r\n';
        const at = unread.indexOf(end);
        if (at < 0) return;
        const line = unread.slice(0, at);
        unread = unread.slice(at + end.length);
        if (reading === 'mail') {
          reading = 'commands';
          if (reply(socket, '.', '250 taken')) mails.push(line);
        } else if (line === 'DATA') {
          reading = 'mail';
          socket.write('354 go on\r\n');
        } else if (reply(socket, line, line === 'STARTTLS' ? '502 not here' : '250 ok') && line.startsWith('RCPT TO')) {
          receivers.push(line.slice(line.indexOf('<') + 1, line.indexOf('>')));
        }
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  function reply(socket: Socket, line: string, usual: string): boolean {
    said.push(line);
    const answer = fault && line.startsWith(fault.command) ? fault.answer : usual;
    if (answer === 'drop') socket.destroy();
    else if (answer) socket.write(`${answer}\r\n`);
    return answer === usual;
  }

  function stop(): Promise<void> {
    for (const socket of open) socket.destroy();
    return new Promise((resolve) => server.close(() => resolve()));
  }

  return { port: (server.address() as AddressInfo).port, mails, receivers, said, stop };
}
