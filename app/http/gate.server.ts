import type { Request, RequestHandler } from 'express';

type Doors = {
  /** The portal may have several addresses, one a landlord: each is another site to the others. */
  originAskedFor: (request: Pick<Request, 'headers'>) => string;
  machineDoors: string[];
};

/**
 * Stands before Remix, whose own check lets several cross-site requests through (`_data`, resource routes, a request
 * without Origin). Everything that changes something must come from the portal's own pages.
 */
export function originGate({ originAskedFor, machineDoors }: Doors): RequestHandler {
  return function gate(request, response, next) {
    const origin = originAskedFor(request);
    if (isReading(request.method)) {
      if (asksForData(request) || request.path === '/__manifest') {
        response.status(404).type('text/plain').send('Not found\n');
        return;
      }
      next();
      return;
    }
    if (machineDoors.includes(request.path) || (!asksForData(request) && comesFromPortal(request.headers, origin))) {
      next();
      return;
    }
    response.status(403).type('text/plain').send('This request did not come from the portal.\n');
  };
}

function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Ways of Remix's own client to run a page's loader or action without the page. It is never sent here. */
function asksForData({ query, path }: Request): boolean {
  return '_data' in query || /\.data\/?$/i.test(path);
}

type RequestHeaders = { [name: string]: string | string[] | undefined };

function comesFromPortal(headers: RequestHeaders, origin: string): boolean {
  const site = headers['sec-fetch-site'];
  const from = headers.origin;
  if (site === undefined && from === undefined) return false;
  if (from !== undefined && from !== origin) return false;
  return site === undefined || site === 'same-origin';
}
