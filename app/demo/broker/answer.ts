import type { IncomingMessage, ServerResponse } from 'node:http';

export type Answer = { status?: number; type: string; body: string; leadsTo?: string };

export function send(response: ServerResponse, { status = 200, type, body, leadsTo = '' }: Answer): void {
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Cache-Control': 'no-store',
    // Browsers hold the redirect after a form to form-action as well, and that one leads back to the portal.
    'Content-Security-Policy': `default-src 'none'; style-src 'self'; form-action 'self' ${leadsTo}; frame-ancestors 'none'; base-uri 'none'`,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body);
}

const LONGEST_FORM = 4096;

export async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LONGEST_FORM) break;
  }
  return new URLSearchParams(text.slice(0, LONGEST_FORM));
}
