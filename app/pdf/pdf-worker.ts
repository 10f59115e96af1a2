import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import { drawPdf } from './draw.server';
import type { PdfOrder } from './sheet.server';

/** The thread that draws papers. What goes wrong in it ends it, and the next paper gets a new one. */
// Where processors are few, people's pages go first. Elsewhere than on Linux it would be the whole portal's priority.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
parentPort!.on('message', async (order: PdfOrder) => parentPort!.postMessage(await drawPdf(order)));
