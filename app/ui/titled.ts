import type { MetaFunction } from '@remix-run/react';
import { type PortalTexts, textsFor } from '~/i18n';
import type { Frame } from '~/root';

/** The document's title in the viewer's language: what the page is, then whose portal. */
export function titled<L>(pick: (t: PortalTexts, data: L | undefined) => string): MetaFunction {
  return ({ matches, data }) => {
    const frame = matches.find((match) => match?.id === 'root')?.data as Frame | undefined;
    if (!frame) return [];
    const t = textsFor(frame.locale);
    const forWhom = frame.acting?.current ? ` – ${t.acting.inTitle(frame.acting.current.name)}` : '';
    return [{ title: `${pick(t, data as L | undefined)}${forWhom} – ${frame.landlord.name}` }];
  };
}
