import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { readForm } from '~/http/body.server';
import { safeRedirect, seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { plusDuration } from '~/lib/time';
import { paths } from '~/paths';
import { demoDoors } from './doors.server';

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  demoDoors(visit);
  return Response.json({ now: visit.now.toISOString() });
}

/** Everything due by the new time has happened when this answers. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const doors = demoDoors(visit);
  const { fields } = await readForm(args.request);
  const wanted = newTime({ now: visit.now, to: fields.get('now'), by: fields.get('advance') });
  if (!wanted) return Response.json({ error: visit.t.dev.badAdvance }, { status: 400 });
  await doors.moveClock(wanted);
  return seeOtherWithFlash(visit.house, {
    location: safeRedirect(fields.get('returnTo'), paths.devClock()),
    flash: 'dev.moved',
  });
}

function newTime({ now, to, by }: { now: Date; to: string | null; by: string | null }): Date | null {
  if (to?.trim()) {
    const time = new Date(to.trim());
    return Number.isNaN(time.getTime()) ? null : time;
  }
  return by?.trim() ? plusDuration(now, by) : null;
}
