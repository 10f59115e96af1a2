import type { AppLoadContext } from '@remix-run/node';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';

/** When database or storage does not answer: plain, in all languages, and asking nothing of either. */
export function unavailablePage({ nonce }: AppLoadContext): Response {
  const parts = locales.map((locale) => {
    const { title, text } = textsFor(locale).errors.unavailable;
    return `<section lang="${locale}"><h1>${title}</h1><p>${text}</p></section>`;
  });
  const style =
    'body{font:1.125rem/1.5 system-ui,Arial,sans-serif;max-width:36rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.375rem}';
  const html = `<!DOCTYPE html><html lang="fi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${textsFor('fi').errors.unavailable.title}</title><style nonce="${nonce}">${style}</style></head><body><main>${parts.join('')}</main></body></html>`;
  return new Response(html, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '30' },
  });
}
