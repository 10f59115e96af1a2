import { parentPort, workerData } from 'node:worker_threads';
import { inspectPdf, type PdfLimits } from './pdf-inspect';

export type PdfWork = { bytes: Uint8Array; limits: PdfLimits };

/** The thread in which an unknown PDF is opened: its own memory, and no longer than it is given. */
const { bytes, limits } = workerData as PdfWork;
parentPort?.postMessage(await inspectPdf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits));
