import type { MetaFunction } from '@remix-run/react';
import { titled } from '~/ui/titled';

const title = titled((t) => t.violence.documentTitle);

/** A title that says nothing to who looks at the tab or the history, and no word to the page that is visited next. */
export const titledQuietly: MetaFunction = (args) => [
  ...(title(args) ?? []),
  // Not "no-referrer": browsers then send forms without their origin, and the portal takes none of those.
  { name: 'referrer', content: 'same-origin' },
];
