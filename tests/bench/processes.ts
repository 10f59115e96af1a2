import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

export type Served = { name: string; url: string; process: Watched; stop(): Promise<void> };
export type Watched = { pid: number; residentMegabytes(): number; peakMegabytes(): number; cpuSeconds(): number };

type Starting = { name: string; port: number; program?: string; env?: Record<string, string> };

/** The production server with the very flags of `npm start`; with `program` another one in its place. */
export async function serve({ name, port, program, env = {} }: Starting): Promise<Served> {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'));
  const command: string = program ? scripts.start.replace('build/house/server.js', program) : scripts.start;
  const child = spawn('sh', ['-c', `exec env ${command}`], {
    env: { NODE_ENV: 'production', PATH: process.env.PATH, ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(child, url);
  return { name, url, process: watched(child.pid!), stop: () => stop(child) };
}

const PATIENCE_MS = 30_000;

async function answering(child: ChildProcess, url: string): Promise<void> {
  let said = '';
  child.stderr!.on('data', (text: Buffer) => {
    said = `${said}${text}`.slice(-2_000);
  });
  for (const since = performance.now(); performance.now() - since < PATIENCE_MS; await pause(100)) {
    if (child.exitCode !== null) throw new Error(`The server at ${url} ended: ${said}`);
    const status = await fetch(url).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
  }
  child.kill('SIGKILL');
  throw new Error(`The server at ${url} did not answer: ${said}`);
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

const KIB_A_MB = 1_000_000 / 1024;
const TICKS_A_SECOND = 100;

/**
 * Whatever the process uses, its worker threads and the processes it has started included. The program and its libraries
 * are in memory once, however many of them run it.
 */
export function watched(pid: number): Watched {
  const family = () => [pid, ...childrenOf(pid)];
  const memory = (whole: 'VmRSS' | 'VmHWM') => {
    const shared = family().map((one) => memoryOf(one, 'RssFile'));
    return sum(family().map((one) => memoryOf(one, whole))) - sum(shared) + Math.max(...shared);
  };
  return {
    pid,
    residentMegabytes: () => memory('VmRSS'),
    peakMegabytes: () => memory('VmHWM'),
    cpuSeconds: () => sum(family().map(cpuSecondsOf)),
  };
}

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' '))
    .filter((child) => child !== '')
    .map(Number);
}

function memoryOf(pid: number, name: 'VmRSS' | 'VmHWM' | 'RssFile'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / KIB_A_MB;
}

function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
