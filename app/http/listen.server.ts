import { createServer, type Server } from 'node:http';
import type { Express } from 'express';

/** Listens, or says in one sentence why not. */
export function listen(app: Express, port: number): Promise<Server> {
  const server = createServer(app);
  // A phone in a lift may take a while with its photos; a connection that says nothing is let go.
  server.headersTimeout = 20_000;
  server.requestTimeout = 180_000;
  server.keepAliveTimeout = 10_000;
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use already: choose another with PORT=…`) : error,
      );
    });
    server.listen(port, () => resolve(server));
  });
}

const PATIENCE_MS = 10_000;

/** On SIGTERM and SIGINT: no new connections, those under way are finished, then jobs and database are closed. */
export function stopGracefully(server: Server, close: () => Promise<void>): void {
  let isStopping = false;
  async function stop(): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => process.exit(1), PATIENCE_MS + 5_000).unref();
    setTimeout(() => server.closeAllConnections(), PATIENCE_MS).unref();
    await new Promise((resolve) => {
      server.close(resolve);
      server.closeIdleConnections();
    });
    await close();
    process.exit(0);
  }
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
