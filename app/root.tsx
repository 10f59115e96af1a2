import type { HeadersArgs, LoaderFunctionArgs, MetaArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { isRouteErrorResponse, Meta, Outlet, useLoaderData, useRouteError, useRouteLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ActingRefused, titleOfRefusal } from './features/home/acting-refused';
import { ErrorPage, wordsOf } from './features/home/error-page';
import { readFrame } from './features/home/frame.server';
import { PortalShell } from './features/home/portal-shell';
import { isActingRefusal } from './http/acting-refusal';
import { type PortalTexts, textsFor } from './i18n';
import { SpeechContext } from './i18n/use-texts';
import { StandingFieldsContext } from './ui/form-context';
import stylesheet from './ui/styles.css?url';
import { UiTextsProvider } from './ui/ui-texts';

export async function loader(args: LoaderFunctionArgs) {
  const { frame, headers } = await readFrame(args);
  return data(frame, { headers });
}

/** For pages without a title of their own, and for errors. */
export function meta({ data: frame, error }: MetaArgs) {
  if (!frame) return [];
  const { locale, landlord } = frame as Frame;
  if (!error) return [{ title: landlord.name }];
  const title = titleOfError(textsFor(locale), error);
  return [{ title: `${title} – ${landlord.name}` }];
}

function titleOfError({ acting, common }: PortalTexts, error: unknown): string {
  if (!isRouteErrorResponse(error)) return wordsOf(common.errorPage, 500)[0];
  if (isActingRefusal(error.data)) return titleOfRefusal(acting.refused, error.data);
  return wordsOf(common.errorPage, error.status)[0];
}

/** What a thrown answer says beside its status: when to try again. */
export function headers({ errorHeaders, parentHeaders }: HeadersArgs) {
  return errorHeaders ?? parentHeaders;
}

export type Frame = Awaited<ReturnType<typeof readFrame>>['frame'];

export default function Root() {
  const frame = useLoaderData<typeof loader>();
  return (
    <Document frame={frame}>
      <PortalShell frame={frame}>
        <Outlet />
      </PortalShell>
    </Document>
  );
}

export function ErrorBoundary() {
  const frame = useRouteLoaderData<typeof loader>('root');
  const error = useRouteError();
  const status = isRouteErrorResponse(error) ? error.status : 500;
  if (!frame) return null;
  const refusal = isRouteErrorResponse(error) && isActingRefusal(error.data) ? error.data : null;
  return (
    <Document frame={frame}>
      <PortalShell frame={refusal ? withoutEnd(frame) : frame}>
        {refusal ? <ActingRefused refusal={refusal} /> : <ErrorPage status={status} frame={frame} />}
      </PortalShell>
    </Document>
  );
}

/** The page itself says why. */
function withoutEnd(frame: Frame): Frame {
  return { ...frame, acting: frame.acting && { ...frame.acting, ended: null } };
}

/** PA-5: each form of a resident says for whom it was made. */
function standingFieldsOf({ acting }: Frame): Record<string, string> {
  return acting ? { actingOn: acting.id } : {};
}

function Document({ frame, children }: { frame: Frame; children: ReactNode }) {
  return (
    <html lang={frame.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <Meta />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: two checked colours from the landlord's settings */}
        <style nonce={frame.nonce} dangerouslySetInnerHTML={{ __html: frame.brandCss }} />
      </head>
      <body>
        <SpeechContext.Provider value={{ locale: frame.locale, timeZone: frame.timeZone }}>
          <UiTextsProvider value={textsFor(frame.locale).ui}>
            <StandingFieldsContext.Provider value={standingFieldsOf(frame)}>{children}</StandingFieldsContext.Provider>
          </UiTextsProvider>
        </SpeechContext.Provider>
      </body>
    </html>
  );
}
