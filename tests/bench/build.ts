import { spawnSync } from 'node:child_process';

export function buildPortal(): void {
  run('npm', ['run', 'build']);
}

export function buildHelloWorld(): void {
  run('npx', ['remix', 'vite:build', '--config', 'tests/bench/hello-world/vite.config.js', '--logLevel', 'warn']);
}

function run(program: string, args: string[]): void {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}
