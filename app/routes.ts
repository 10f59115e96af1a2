import { index, type RouteConfig, route } from '@remix-run/route-config';

/** The whole map of addresses. What each takes and answers is written beside its page. */
export default [
  index('features/home/start.tsx'),
  route('language', 'features/home/language.tsx'),
  route('help/technical', 'features/home/help-technical.tsx'),
  route('help/disturbance', 'features/disturbances/help/help.tsx'),
  route('help/disturbance/note', 'features/disturbances/help/note.tsx'),
  route('help/violence', 'features/disturbances/violence/plan.tsx'),
  route('accessibility', 'features/home/accessibility.tsx'),
  route('privacy', 'features/home/privacy.tsx'),

  route('register', 'features/identity/register.tsx'),
  route('register/identify', 'features/identity/register-identify.tsx'),
  route('auth/callback', 'features/identity/auth-callback.tsx'),
  route('register/account', 'features/identity/register-account.tsx'),
  route('register/office', 'features/identity/office/register-office.tsx'),
  route('register/sent', 'features/identity/register-sent.tsx'),
  route('activate', 'features/identity/activate.tsx'),
  route('activate/resend', 'features/identity/activate-resend.tsx'),
  route('login', 'features/identity/login.tsx'),
  route('login/second-factor', 'features/identity/second-factor.tsx'),
  route('logout', 'features/identity/logout.tsx'),
  route('forgot-password', 'features/identity/forgot-password.tsx'),
  route('reset-password', 'features/identity/reset-password.tsx'),

  route('files', 'features/files/upload.tsx'),
  route('files/:id', 'features/files/file.tsx'),
  route('files/:id/thumbnail', 'features/files/thumbnail.tsx'),

  route('report-fault', 'features/faults/report/public.tsx'),
  route('report-fault/sent/:id', 'features/faults/report/public-sent.tsx'),

  route('appointments', 'features/appointments/start.tsx'),
  route('appointments/new', 'features/appointments/new.tsx'),
  route('appointments/manage/:token', 'features/appointments/manage.tsx'),
  route('appointments/manage/:token/calendar.ics', 'features/appointments/calendar-file.tsx'),
  route('my/appointments', 'features/appointments/own.tsx'),
  route('admin/appointments', 'features/appointments/desk.tsx'),
  route('admin/appointments/new', 'features/appointments/desk-new.tsx'),
  route('admin/appointments/hours', 'features/appointments/hours.tsx'),
  route('admin/appointments/:id', 'features/appointments/desk-visit.tsx'),

  route('my', 'features/my/overview.tsx'),
  route('my/faults', 'features/faults/mine/list.tsx'),
  route('my/faults/new', 'features/faults/report/start.tsx'),
  route('my/faults/new/where', 'features/faults/report/where.tsx'),
  route('my/faults/new/what', 'features/faults/report/what.tsx'),
  route('my/faults/new/self-help', 'features/faults/report/self-help.tsx'),
  route('my/faults/new/details', 'features/faults/report/details.tsx'),
  route('my/faults/:id', 'features/faults/mine/fault.tsx'),
  route('my/profile', 'features/identity/profile.tsx'),
  route('my/data', 'features/my/data.tsx'),
  route('my/data/download', 'features/my/data-download.ts'),
  route('my/data/photos/:id', 'features/my/data-photo.ts'),

  route('work', 'features/faults/work/queue.tsx'),
  route('work/new', 'features/faults/work/phone/report.tsx'),
  route('work/new/:id', 'features/faults/work/phone/made.tsx'),
  route('work/:id', 'features/faults/work/order.tsx'),

  route('admin', 'features/staff/admin.tsx'),
  route('admin/residents', 'features/tenancy/residents/list.tsx'),
  route('admin/residents/:id', 'features/tenancy/residents/resident.tsx'),

  route('join', 'features/staff/join.tsx'),
  route('admin/me', 'features/staff/me.tsx'),
  route('admin/me/recovery-codes', 'features/staff/recovery-codes.tsx'),
  route('admin/staff', 'features/staff/list.tsx'),
  route('admin/staff/new', 'features/staff/new.tsx'),
  route('admin/staff/:id', 'features/staff/member.tsx'),
  route('admin/identifications', 'features/identity/office/unmatched.tsx'),
  route('admin/identifications/new', 'features/identity/office/new.tsx'),
  route('admin/identifications/:id', 'features/identity/office/given.tsx'),

  route('my/disturbances', 'features/disturbances/report/list.tsx'),
  route('my/disturbances/new', 'features/disturbances/report/new.tsx'),
  route('my/disturbances/:id', 'features/disturbances/report/one.tsx'),

  route('admin/register', 'features/tenancy/register/register-imports.tsx'),
  route('admin/register/:id', 'features/tenancy/register/register-import.tsx'),

  // The demo's own; elsewhere they are not there.
  route('dev', 'features/dev/who.tsx'),
  route('dev/people.json', 'features/dev/people-json.tsx'),
  route('dev/mailbox', 'features/dev/mailbox.tsx'),
  route('dev/mailbox.json', 'features/dev/mailbox-json.tsx'),
  route('dev/mailbox/:id', 'features/dev/mail.tsx'),
  route('dev/clock', 'features/dev/clock.tsx'),

  route('*', 'features/home/not-found.tsx'),
] satisfies RouteConfig;
