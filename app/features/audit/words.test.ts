import { expect, test } from 'vitest';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import { sourcesIn } from '~tests/architecture/sources';
import { namedActions, wordsOfAction } from './words';

test.each(locales)('whatever is recorded has words in %s: add them to app/i18n/*/audit.ts', (locale) => {
  const recorded = sourcesIn('app')
    .filter(({ code }) => /recordAudit|audited\(|trace\(|onMember\(|record\(/.test(code))
    .flatMap(({ code }) => [...code.matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map(([, action]) => action!));
  const wordless = [...new Set(recorded)].filter((action) => wordsOfAction(textsFor(locale), action) === null);

  expect(recorded.length).toBeGreaterThan(20);
  expect(wordless).toEqual([]);
});

test('each choice of the search has a name of its own', () => {
  const labels = namedActions(textsFor('en')).map(({ label }) => label);
  expect(labels.length).toBe(new Set(labels).size);
});
