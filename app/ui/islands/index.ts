import type { ComponentType } from 'react';

/** What the browser can wake up, by the name in `data-island`; each is fetched only where it stands. */
export const islands = {
  'passkey-button': async () => (await import('./passkey-button')).PasskeyButton,
  'password-checklist': async () => (await import('./password-checklist')).PasswordChecklist,
  'photo-input': async () => (await import('./photo-input')).PhotoInput,
  'queue-keys': async () => (await import('./queue-keys')).QueueKeys,
  'quick-exit': async () => (await import('./quick-exit')).QuickExit,
} satisfies Record<string, () => Promise<unknown>>;

export type IslandName = keyof typeof islands;

/** The props were written by the same component on the server, see `island.tsx`. */
export async function loadIsland(name: string): Promise<ComponentType<object> | null> {
  if (!isIslandName(name)) return null;
  return (await islands[name]()) as ComponentType<object>;
}

function isIslandName(name: string): name is IslandName {
  return Object.hasOwn(islands, name);
}
