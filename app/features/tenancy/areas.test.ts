import { expect, test } from 'vitest';
import { namedAreas } from './areas';

const settings = {
  areas: [
    { code: 'north', name: { fi: 'Pohjoinen', sv: 'Norra', en: 'North' } },
    { code: 'south', name: { fi: 'Eteläinen', sv: 'Södra', en: 'South' } },
  ],
};

test('areas are called what the landlord calls them, in its order; one without a name by its code', () => {
  expect(namedAreas(settings, { codes: ['A7', 'south', 'north'], locale: 'sv' })).toEqual([
    { code: 'north', name: 'Norra' },
    { code: 'south', name: 'Södra' },
    { code: 'A7', name: 'A7' },
  ]);
});
