import { createRequestHandler } from '@remix-run/express';
import compression from 'compression';
import express from 'express';

// As Remix's Express template has it, without its request log. Started in the repository's root.
const build = await import(`${process.cwd()}/build/hello-world/server/index.js`);
const app = express();
app.use(compression());
app.disable('x-powered-by');
app.use('/assets', express.static('build/hello-world/client/assets', { immutable: true, maxAge: '1y' }));
app.use(express.static('build/hello-world/client', { maxAge: '1h' }));
app.all('*', createRequestHandler({ build }));
app.listen(Number(process.env.PORT));
