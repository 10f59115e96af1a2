import { Agent, request } from 'node:http';
import type { Shot } from './pages';

export type Answer = {
  status: number;
  location: string | undefined;
  cookies: string[];
  encoding: string | undefined;
  body: Buffer;
  bytesOnWire: number;
};

/** One request over a connection of its own or of the agent's. */
export function send(url: string, { method, path, headers, body }: Shot, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
    const sent = request(url + path, { method, headers: { ...headers, ...length }, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const headerBytes = response.rawHeaders.reduce((bytes, text) => bytes + text.length + 2, 0);
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location,
          cookies: response.headers['set-cookie'] ?? [],
          encoding: response.headers['content-encoding'],
          body,
          bytesOnWire: headerBytes + body.length,
        });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

export function keptConnections(): Agent {
  return new Agent({ keepAlive: true });
}
