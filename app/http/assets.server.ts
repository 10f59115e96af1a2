import express, { type Router } from 'express';

/** The built files: those with a hash in their name for ever, the others for an hour. */
export function builtAssets(): Router {
  const router = express.Router();
  router.use('/assets', express.static('build/client/assets', { immutable: true, maxAge: '1y', fallthrough: false }));
  router.use(express.static('build/client', { maxAge: '1h', index: false }));
  return router;
}
