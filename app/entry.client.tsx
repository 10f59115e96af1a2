import { guardAgainstSendingTwice } from './ui/islands/sending-once';

/**
 * The pages are finished when they arrive. The script wakes up the islands that stand on them, and fetches React only
 * then; there is no routing in the browser.
 */
guardAgainstSendingTwice(document);
void wakeAll(document.querySelectorAll<HTMLElement>('[data-island]'));

async function wakeAll(places: NodeListOf<HTMLElement>): Promise<void> {
  if (places.length === 0) return;
  const { wake } = await import('./ui/islands/wake');
  for (const place of places) void wake(place);
}
