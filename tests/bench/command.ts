import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { watched } from './processes';

export type CommandFigures = { seconds: number; cpuSeconds: number; peakMegabytes: number };
type Running = { figures: Promise<CommandFigures>; isOver(): boolean };

const LOOK_MS = 50;

/** A command of the built portal, watched while it runs; its figures are refused where it ends badly. */
export function startCommand(command: string[], environment: Record<string, string>): Running {
  const began = performance.now();
  // Test people have codes that no landlord in production may bring.
  const child = spawn('node', command, {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...environment, RAPPU_MODE: 'test' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const used = { cpuSeconds: 0, peakMegabytes: 0 };
  const looking = setInterval(() => {
    try {
      const seen = watched(child.pid!);
      used.cpuSeconds = seen.cpuSeconds();
      // Once it is ending nothing of it is resident.
      used.peakMegabytes = Math.max(used.peakMegabytes, seen.peakMegabytes());
    } catch {
      // Gone between two looks.
    }
  }, LOOK_MS);

  let over = false;
  const figures = once(child, 'exit').then(([code]) => {
    over = true;
    clearInterval(looking);
    if (code !== 0) throw new Error(`${command[0]} ended with ${code}`);
    return { ...used, seconds: (performance.now() - began) / 1000 };
  });
  return { figures, isOver: () => over };
}

export const importOf = (register: string) => ['build/house/app/commands/import-register.js', register, '--yes'];
