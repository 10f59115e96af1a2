import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type MailServer = { url: string; stop(): void };

/** Takes every letter, as Resend does, and forgets it. */
export async function startMailServer(): Promise<MailServer> {
  let taken = 0;
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      taken += 1;
      response.setHeader('Content-Type', 'application/json');
      response.end(JSON.stringify({ id: `letter-${taken}` }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
