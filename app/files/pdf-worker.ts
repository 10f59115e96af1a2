import { parentPort, workerData } from 'node:worker_threads';
import { asBuffer } from '~/lib/bytes';
import { inspectPdf, type PdfLimits } from './pdf-inspect';

export type PdfWork = { bytes: Uint8Array; limits: PdfLimits };

/** The thread in which an unknown PDF is opened: its own memory, and no longer than it is given. */
const { bytes, limits } = workerData as PdfWork;
parentPort?.postMessage(await inspectPdf(asBuffer(bytes), limits));
