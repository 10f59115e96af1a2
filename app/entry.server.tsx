import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import { StoreUnavailable } from '~db/store.server';
import { readFrame } from './features/home/frame.server';
import { TooBusy } from './features/identity/at-most';
import { StorageUnavailable } from './files/storage.server';
import { errorForLog } from './http/log.server';
import { turnedAwayPage } from './http/turned-away.server';
import { unavailablePage } from './http/unavailable-page.server';
import { ScriptsNeeded } from './ui/island';

/**
 * Pages are whole documents. React's `renderToString` makes them several times as fast as streaming does, and nothing
 * here waits for data while it renders. Remix's own client is never sent: a page with islands gets the small script
 * that hydrates those, every other page none at all.
 */
export default async function handleDocumentRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
): Promise<Response> {
  if (loadContext.unavailable) return unavailablePage(loadContext);
  if (loadContext.turnedAway) return turnedAwayPage(loadContext, headers);
  await frameOfRefusal(request, remixContext, loadContext);
  const scripts = { needed: false };
  const page = renderToString(
    <ScriptsNeeded.Provider value={scripts}>
      <RemixServer context={{ ...remixContext, serverHandoffStream: undefined }} url={request.url} />
    </ScriptsNeeded.Provider>,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-store');
  const script = scripts.needed ? `<script type="module" src="${remixContext.manifest.entry.module}"></script>` : '';
  loadContext.page = `<!DOCTYPE html>${page.replace('</body>', `${script}</body>`)}`;
  return new Response(null, { status, headers });
}

/**
 * What an action throws is shown by the outermost page, whose own loader Remix has left out by then: without this a
 * form that is refused would be answered with an empty page.
 */
async function frameOfRefusal(request: Request, remixContext: EntryContext, context: AppLoadContext): Promise<void> {
  const { staticHandlerContext: handled } = remixContext;
  if (handled.loaderData.root || handled.errors?.root === undefined) return;
  try {
    const { frame } = await readFrame({ request, context, params: {} });
    handled.loaderData = { ...handled.loaderData, root: frame };
  } catch (error) {
    context.house.log.error({ request: context.requestId, error: errorForLog(error) }, 'no frame for a refusal');
  }
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  if (error instanceof StoreUnavailable || error instanceof StorageUnavailable || error instanceof TooBusy)
    context.unavailable = true;
  if (request.signal.aborted) return;
  context.house.log.error({ request: context.requestId, error: errorForLog(error) }, 'loader or action failed');
}
