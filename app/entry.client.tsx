import { loadIsland } from './ui/islands';
import { guardAgainstSendingTwice } from './ui/islands/sending-once';

/**
 * The pages are finished when they arrive. The script wakes up the islands that stand on them, and fetches React only
 * then; there is no routing in the browser.
 */
guardAgainstSendingTwice(document);
for (const island of document.querySelectorAll<HTMLElement>('[data-island]')) void wake(island);

async function wake(place: HTMLElement): Promise<void> {
  const [component, { createElement }, { hydrateRoot }] = await Promise.all([
    loadIsland(place.dataset.island ?? ''),
    import('react'),
    import('react-dom/client'),
  ]);
  if (component) hydrateRoot(place, createElement(component, JSON.parse(place.dataset.props ?? '{}')));
}
