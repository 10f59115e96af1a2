import type { RequestHandler } from 'express';

const DISCARD_AT_MOST = 256 * 1024 * 1024;

/**
 * A browser goes on sending its 40 MB after the answer "sign in first" has left. Remix's request holds the stream
 * paused by then, so the connection would hang and the person never see the page: the rest is read and thrown away.
 */
export const discardUnreadBody: RequestHandler = (request, response, next) => {
  response.on('finish', () => {
    if (request.complete || request.destroyed) return;
    let discarded = 0;
    request.removeAllListeners('data');
    request.on('data', (chunk: Buffer) => {
      discarded += chunk.length;
      if (discarded > DISCARD_AT_MOST) request.destroy();
    });
    request.on('error', () => undefined);
    request.resume();
  });
  next();
};
