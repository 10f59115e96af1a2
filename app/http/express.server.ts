import { randomBytes } from 'node:crypto';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { House } from '~/house.server';
import { runDueWork } from '~/jobs/runner.server';
import { newId } from '~/lib/ids';
import { addressChooser } from './address.server';
import { evenAnswers } from './even-answers.server';
import { originGate } from './gate.server';
import { securityHeaders } from './headers.server';
import { health } from './health.server';
import { errorForLog, withoutPersonalData } from './log.server';
import { pages } from './pages.server';
import { discardUnreadBody } from './unread-body.server';

type ServerOptions = {
  house: House;
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's middleware in development; static files of the build otherwise. */
  assets: RequestHandler;
};

/** Everything before Remix: request id, headers, static files, health, the gate, the size of bodies. */
export function makeServer({ house, build, assets }: ServerOptions): Express {
  const { trustedProxies } = house.config;
  const originAskedFor = addressChooser(house.config);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('trust proxy', trustedProxies);
  app.set('query parser', 'simple');
  if (trustedProxies === 0) app.use(withoutForwardedHeaders);
  app.use(requestContext(house));
  app.use(assets);
  app.get('/healthz', health(house));
  app.use(originGate({ originAskedFor, machineDoors: [] }));
  app.use(discardUnreadBody);
  app.use(evenAnswers(house));
  if (house.demo) app.use(lettersBeforeAnswer(house));
  app.all('*', pages({ house, build }));
  app.use(lastResort(house));
  return app;
}

function requestContext(house: House): RequestHandler {
  const originAskedFor = addressChooser(house.config);
  const brokerOrigins = [...house.broker.origins(), ...house.companySignOn.origins()];
  return function context(request, response, next) {
    const started = performance.now();
    const id = newId();
    const nonce = randomBytes(16).toString('base64');
    response.locals.requestId = id;
    response.locals.nonce = nonce;
    const origin = originAskedFor(request);
    response.locals.origin = origin;
    response.setHeader('X-Request-Id', id);
    response.set(securityHeaders({ origin, brokerOrigins, nonce }));
    // The address of a letter's link is a secret and told to no other site. Not `no-referrer`: with that, browsers send
    // the page's own form with the origin "null", which the gate refuses.
    if ('token' in request.query) response.setHeader('Referrer-Policy', 'same-origin');
    response.on('close', () => {
      const line = {
        request: id,
        who: (response.locals.context as AppLoadContext | undefined)?.who,
        method: request.method,
        route: routeOf(request.path),
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        cut: response.writableFinished ? undefined : true,
      };
      if (response.statusCode >= 500) house.log.error(line);
      else house.log.info(line);
    });
    next();
  };
}

/** The path with every id and token taken out. */
function routeOf(path: string): string {
  const route = path
    .slice(0, 200)
    .split('/')
    .map((part) => (part.length >= 16 && !part.includes('.') ? ':id' : part))
    .join('/');
  // What somebody writes behind the address by mistake.
  return withoutPersonalData(route);
}

const withoutForwardedHeaders: RequestHandler = (request, _response, next) => {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
  next();
};

/** In the demo a letter is in the mailbox by the time the form that caused it has answered. */
function lettersBeforeAnswer(house: House): RequestHandler {
  return function deliver(request, response, next) {
    // Coming back from the identity broker is the one thing that changes something by GET.
    if (request.method !== 'POST' && request.path !== '/auth/callback') {
      next();
      return;
    }
    const end = response.end.bind(response) as (...parts: unknown[]) => typeof response;
    response.end = ((...parts: unknown[]) => {
      // Turned away, and nothing has come of it.
      if (response.statusCode === 429) return end(...parts);
      runDueWork(house)
        .catch((error: unknown) => house.log.error({ error: errorForLog(error) }, 'letters could not be delivered'))
        .finally(() => end(...parts));
      return response;
    }) as typeof response.end;
    next();
  };
}

function lastResort(house: House): ErrorRequestHandler {
  return function failed(error, _request, response, next) {
    house.log.error({ request: response.locals.requestId, error: errorForLog(error) }, 'request failed');
    if (response.headersSent) {
      next(error);
      return;
    }
    response.status(500).type('text/plain').send('Something went wrong. Please try again.\n');
  };
}
