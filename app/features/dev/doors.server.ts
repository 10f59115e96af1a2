import type { DemoDoors } from '~/house.server';
import { notFound } from '~/http/errors.server';
import type { Visit } from '~/http/visit.server';

/** The demo's pages do not exist anywhere else. */
export function demoDoors({ house }: Visit): DemoDoors {
  return house.demo ?? notFound();
}
