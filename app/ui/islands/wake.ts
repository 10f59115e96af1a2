import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { loadIsland } from './index';

/** React is imported here and only here, so that pages without islands never fetch it. */
export async function wake(place: HTMLElement): Promise<void> {
  const component = await loadIsland(place.dataset.island ?? '');
  if (component) hydrateRoot(place, createElement(component, JSON.parse(place.dataset.props ?? '{}')));
}
