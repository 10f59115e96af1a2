import { expect, test } from 'vitest';
import { textsFor } from '~/i18n';
import type { Viewer } from './frame.server';
import { navigationItems, withCurrent } from './navigation-items';

const t = textsFor('en');
const hrefs = (viewer: Viewer) => navigationItems({ viewer }, t).map(({ href }) => href);
const resident = {
  kind: 'resident',
  name: 'Aava Esimerkki',
  hasCases: true,
  isParty: true,
  phase: 'current',
  lives: true,
} as const;
const staff = { kind: 'staff', name: 'Testi', works: false, serves: false, hears: false, administers: false } as const;

test('a visitor finds the way to a visit, a report and help', () => {
  expect(hrefs({ kind: 'visitor' })).toEqual(['/', '/appointments', '/report-fault', '/help/technical', '/login']);
});

test('a resident finds every part of their own matters', () => {
  expect(hrefs(resident)).toEqual(
    expect.arrayContaining([
      '/my',
      '/my/faults',
      '/my/appointments',
      '/my/disturbances',
      '/my/requests',
      '/my/authorizations',
      '/my/profile',
      '/my/data',
    ]),
  );
});

test('TN-4: before the lease begins the menu leads to nothing that is still shut', () => {
  expect(hrefs({ ...resident, hasCases: false, isParty: false, phase: 'future', lives: false })).toEqual([
    '/my',
    '/my/profile',
    '/my/data',
  ]);
});

test('staff find what their duties open, and their own access', () => {
  expect(hrefs({ ...staff, works: true })).toEqual(['/work', '/work/new', '/admin', '/admin/residents', '/admin/me']);
  expect(hrefs({ ...staff, serves: true, hears: true })).toEqual([
    '/work/new',
    '/admin',
    '/admin/residents',
    '/admin/appointments',
    '/admin/requests',
    '/admin/authorizations',
    '/admin/disturbances',
    '/admin/me',
  ]);
  expect(hrefs(staff)).toEqual(['/admin', '/admin/me']);
});

test.each([
  ['/my', '/my', 'page'],
  ['/my/faults', '/my/faults', 'page'],
  ['/my/faults/new/what', '/my/faults', 'section'],
  ['/my/hearings/1', '/my', 'section'],
])('on %s the menu marks %s as the %s', (path, href, current) => {
  const marked = withCurrent(navigationItems({ viewer: resident }, t), path).filter((item) => item.current);
  expect(marked).toMatchObject([{ href, current }]);
});

test('the start page is marked on itself alone', () => {
  const items = navigationItems({ viewer: { kind: 'visitor' } }, t);
  expect(withCurrent(items, '/privacy').filter(({ current }) => current)).toEqual([]);
  expect(withCurrent(items, '/').filter(({ current }) => current)).toMatchObject([{ href: '/' }]);
});
