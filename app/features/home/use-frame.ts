import { useRouteLoaderData } from '@remix-run/react';
import { invariant } from '~/lib/invariant';
import type { Frame } from '~/root';

export function useFrame(): Frame {
  const frame = useRouteLoaderData<Frame>('root') as Frame | undefined;
  invariant(frame, 'a page without its frame');
  return frame;
}
