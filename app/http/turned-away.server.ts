import type { AppLoadContext } from '@remix-run/node';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import { minutes } from '~/lib/time';

/** A person who mistypes sees the form again each time; whoever is turned away more often than this is a program. */
const PATIENCE = 30;
const WINDOW = minutes(15);
const MOST_NETWORKS = 10_000;

type Counted = { count: number; until: number };

/** In this process alone: it decides nothing but how a refusal looks. */
const turnedAway = new Map<string, Counted>();

/** Said after a try was refused for having been one too many. */
export function noteTurnedAway(context: AppLoadContext, now: Date): void {
  const known = turnedAway.get(context.network);
  const isFresh = !known || known.until <= now.getTime();
  const counted = isFresh ? { count: 0, until: now.getTime() + WINDOW } : known;
  counted.count += 1;
  if (isFresh && turnedAway.size >= MOST_NETWORKS) turnedAway.clear();
  turnedAway.set(context.network, counted);
  if (counted.count > PATIENCE) context.turnedAway = true;
}

/** The same words without the page around them, which would cost ten times as much to make. */
export function turnedAwayPage({ nonce }: AppLoadContext, headers: Headers): Response {
  const parts = locales.map((locale) => {
    const { signIn } = textsFor(locale).identity;
    return `<section lang="${locale}"><h1>${signIn.title}</h1><p>${signIn.tooMany}</p></section>`;
  });
  const style =
    'body{font:1.125rem/1.5 system-ui,Arial,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.375rem}';
  const html = `<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>429</title><style nonce="${nonce}">${style}</style></head><body><main>${parts.join('')}</main></body></html>`;
  const told = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' };
  return new Response(html, { status: 429, headers: { ...told, 'Retry-After': headers.get('Retry-After') ?? '900' } });
}
