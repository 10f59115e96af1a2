import type { RequestHandler } from 'express';
import type { House } from '~/house.server';
import { workIsAlive } from '~/jobs/runner.server';
import { errorForLog } from './log.server';

/** For monitoring: database, storage and jobs each answer, or 503. */
export function health(house: House): RequestHandler {
  return async function answer(_request, response) {
    try {
      await Promise.all([house.store.ping(), house.files.ping()]);
      if (!workIsAlive(house)) throw new Error('the jobs have stopped');
      response.json({ status: 'ok' });
    } catch (error) {
      house.log.error({ error: errorForLog(error) }, 'not healthy');
      response.status(503).json({ status: 'unavailable' });
    }
  };
}
