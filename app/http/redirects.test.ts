import { expect, test } from 'vitest';
import { safeRedirect } from './redirects.server';

test.each(['/my', '/my/faults?page=2', '/work?q=V-1042&area=north'])('%s is returned to', (path) => {
  expect(safeRedirect(path, '/fallback')).toBe(path);
});

test.each([
  '//evil.example',
  'https://evil.example/my',
  'javascript:alert(1)',
  '/\\evil.example',
  '\\/evil.example',
  '/my\r\nSet-Cookie: x',
  '/\t/evil.example',
  '/.//evil.example',
  '/my/..//evil.example',
  '/%2e//evil.example/my',
  'my',
  '',
  null,
  undefined,
])('%j is never returned to', (target) => {
  expect(safeRedirect(target, '/fallback')).toBe('/fallback');
});
