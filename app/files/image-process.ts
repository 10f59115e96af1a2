import { readdirSync } from 'node:fs';
import os from 'node:os';
import { type ImageWork, workOn } from './image-work';

/**
 * The process in which strangers' pictures are opened. It has no settings and no secrets, ends with the portal, and
 * stands back for whoever waits for a page.
 */
standBack();
// A stop meant for the portal may reach every process of it: the picture under way is made, for the portal waits for it.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
// At once, whatever a picture keeps its threads busy with.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.on('message', async (work: ImageWork) => {
  process.send?.(await workOn(work).catch((error: unknown) => ({ failed: String(error) })));
});

/** On Linux priority belongs to each thread; later ones take it from these. Elsewhere to the process. */
function standBack(): void {
  const threads = process.platform === 'linux' ? readdirSync('/proc/self/task').map(Number) : [0];
  for (const thread of threads) os.setPriority(thread, os.constants.priority.PRIORITY_BELOW_NORMAL);
}
