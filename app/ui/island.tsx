import { createContext, type ReactNode, useContext } from 'react';
import type { IslandName } from './islands';

/** Set while a page is rendered on the server: does anything on it gain from the script? */
export const ScriptsNeeded = createContext({ needed: false });

export function useScript(): void {
  useContext(ScriptsNeeded).needed = true;
}

/**
 * A part of the page that the browser wakes up by itself. The children are the island's component with the same props:
 * what stands there until the script has come, and for ever if it does not.
 */
export function Island<Props extends object>({
  name,
  props,
  children,
}: {
  name: IslandName;
  props: Props;
  children: ReactNode;
}) {
  useScript();
  return (
    <div data-island={name} data-props={JSON.stringify(props)}>
      {children}
    </div>
  );
}
