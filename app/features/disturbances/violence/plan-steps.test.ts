import { expect, test } from 'vitest';
import { parseSettings } from '~/features/tenancy/settings';
import { textsFor } from '~/i18n';
import { locales } from '~/i18n/locale';
import heka from '~db/seed/landlords/heka.json';
import kotihovi from '~db/seed/landlords/kotihovi.json';
import { contactsOf, municipalityOf } from './contacts';
import { planSteps } from './plan-steps';

const settings = parseSettings(kotihovi);

test.each(locales)('in %s: call the police, then ring the bell, then go back home', (locale) => {
  const steps = planSteps(settings, { t: textsFor(locale), locale });
  expect(steps.map(({ kind }) => kind)).toEqual(['call-police', 'ring-bell', 'go-back']);
});

test('a landlord’s own plan is told in its own order and words', () => {
  const say = (text: string) => ({ fi: `${text} fi`, sv: `${text} sv`, en: `${text} en` });
  const plan = [
    { kind: 'ring-bell', title: say('bell'), text: say('ring') },
    { kind: 'other', title: say('wait'), text: say('for us') },
  ];
  const own = parseSettings({ ...kotihovi, violence: { ...kotihovi.violence, plan } });
  expect(planSteps(own, { t: textsFor('sv'), locale: 'sv' })).toEqual([
    { kind: 'ring-bell', title: 'bell sv', text: 'ring sv' },
    { kind: 'other', title: 'wait sv', text: 'for us sv' },
  ]);
});

test('helpers are those of the municipality asked for, the police first', () => {
  const asked = contactsOf(municipalityOf(settings.violence, 'merikyla'), 'sv');
  expect(asked?.name).toBe('Havsby');
  expect(asked?.contacts[0]).toMatchObject({ kind: 'police', phone: '112' });
  expect(asked?.contacts.map(({ kind }) => kind)).toContain('shelter');
});

test('without a municipality none is guessed, unless there is only one', () => {
  expect(municipalityOf(settings.violence, null)).toBeNull();
  expect(municipalityOf(settings.violence, 'nowhere')).toBeNull();
  expect(municipalityOf(parseSettings(heka).violence, null)?.code).toBe('helsinki');
});
