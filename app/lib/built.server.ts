import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * In the built portal a program beside the server's own, for a thread or a process; null from sources (tests,
 * development).
 */
export function builtProgram(name: string): string | null {
  const file = path.resolve('build/house/app', name);
  return import.meta.env?.PROD && existsSync(file) ? file : null;
}
