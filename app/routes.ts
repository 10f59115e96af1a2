import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole map of addresses. What each takes and answers is written beside its page. */
export default [
  index('features/home/start.tsx'),
  route('language', 'features/home/language.tsx'),
  route('help/technical', 'features/home/help-technical.tsx'),
  route('accessibility', 'features/home/accessibility.tsx'),
  route('privacy', 'features/home/privacy.tsx'),

  route('register', 'features/identity/register.tsx'),
  route('register/identify', 'features/identity/register-identify.tsx'),
  route('auth/callback', 'features/identity/auth-callback.tsx'),
  route('register/account', 'features/identity/register-account.tsx'),
  route('register/sent', 'features/identity/register-sent.tsx'),
  route('activate', 'features/identity/activate.tsx'),
  route('activate/resend', 'features/identity/activate-resend.tsx'),
  route('login', 'features/identity/login.tsx'),
  route('login/second-factor', 'features/identity/second-factor.tsx'),
  route('logout', 'features/identity/logout.tsx'),
  route('forgot-password', 'features/identity/forgot-password.tsx'),
  route('reset-password', 'features/identity/reset-password.tsx'),

  route('my', 'features/my/overview.tsx'),
  route('my/profile', 'features/identity/profile.tsx'),

  // The demo's own; elsewhere they are not there.
  route('dev', 'features/dev/who.tsx'),
  route('dev/people.json', 'features/dev/people-json.tsx'),
  route('dev/mailbox', 'features/dev/mailbox.tsx'),
  route('dev/mailbox.json', 'features/dev/mailbox-json.tsx'),
  route('dev/mailbox/:id', 'features/dev/mail.tsx'),
  route('dev/clock', 'features/dev/clock.tsx'),

  route('*', 'features/home/not-found.tsx'),
] satisfies RouteConfig;
