import { connect, type Socket } from 'node:net';
import { seconds } from '~/lib/time';

/** Where uploads are looked at for viruses. */
export type VirusScanConfig = { by: 'off' } | { by: 'clamd'; at: { host: string; port: number } | { path: string } };

export type ScanResult = 'clean' | 'infected' | 'unavailable';
export type VirusScan = { isOn: boolean; scan(bytes: Buffer): Promise<ScanResult> };

const LONGEST_WAIT = seconds(30);
const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER = 4096;

export function makeVirusScan(config: VirusScanConfig, longestWait = LONGEST_WAIT): VirusScan {
  if (config.by === 'off') return { isOn: false, scan: async () => 'clean' };
  const { at } = config;
  return { isOn: true, scan: (bytes) => askClamd(connect(at), { bytes, longestWait }) };
}

/** clamd's INSTREAM: chunks with their lengths, an empty one at the end, and one line back. */
function askClamd(socket: Socket, { bytes, longestWait }: { bytes: Buffer; longestWait: number }): Promise<ScanResult> {
  return new Promise((resolve) => {
    let answer = '';
    const finish = (result: ScanResult) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(longestWait, () => finish('unavailable'));
    socket.once('error', () => finish(resultIn(answer)));
    socket.once('close', () => finish(resultIn(answer)));
    socket.on('data', (part: Buffer) => {
      answer += part.toString('latin1');
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) finish(resultIn(answer));
    });
    socket.once('connect', () => {
      socket.write('zINSTREAM\0');
      for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
        const chunk = bytes.subarray(start, start + CHUNK_BYTES);
        socket.write(lengthOf(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthOf(0));
    });
  });
}

function lengthOf(size: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(size);
  return length;
}

/** Only a whole "OK" is clean: an error, a limit or half an answer tells nothing of the file. */
function resultIn(answer: string): ScanResult {
  const line = answer.replace(/\0[\s\S]*$/, '').trim();
  if (line === 'stream: OK') return 'clean';
  return /^stream: .+ FOUND$/.test(line) ? 'infected' : 'unavailable';
}
