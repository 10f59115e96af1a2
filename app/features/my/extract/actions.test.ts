import { expect, test } from 'vitest';
import { textsFor } from '~/i18n';
import { letterNames } from '~emails/index';
import { sourcesIn } from '~tests/architecture/sources';

/** Of the staff, of the register or the portal as a whole, of a search: they stand in nobody's extract. */
const NOBODYS = /^(staff|register|residents|desk|service-point|backup|keys)\./;

test('whatever is recorded about a person has words in their extract: add them to app/i18n/*/extract.ts', () => {
  const recorded = sourcesIn('app')
    .filter(({ code }) => /recordAudit|audited\(|trace\(/.test(code))
    .flatMap(({ code }) => [...code.matchAll(/action: '([a-z-]+\.[a-z-]+)'/g)].map(([, action]) => action!))
    .filter((action) => !NOBODYS.test(action));
  const { action, event } = textsFor('en').extract.codes;
  const isSaid = (code: string) =>
    code in action || (code.startsWith('fault.') && code.slice('fault.'.length) in event);

  expect([...new Set(recorded)].filter((code) => !isSaid(code))).toEqual([]);
});

test('every letter that is sent to residents has its name in the extract', () => {
  const { letter } = textsFor('en').extract.codes;
  const toResidents = letterNames.filter((name) => !name.startsWith('staff-'));
  expect(toResidents.filter((name) => !(name in letter))).toEqual([]);
});
