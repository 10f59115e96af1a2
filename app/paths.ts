/** Every address of the portal, made in one place (see routes.ts for what stands behind each). */
export const paths = {
  start: () => '/',
  register: (outcome?: 'cancelled' | 'expired' | 'unavailable' | 'refused') =>
    outcome ? `/register?outcome=${outcome}` : '/register',
  registerAccount: () => '/register/account',
  registerSent: () => '/register/sent',
  activate: (token: string) => `/activate?token=${encodeURIComponent(token)}`,
  activateResend: (sent?: 'sent') => (sent ? '/activate/resend?sent=1' : '/activate/resend'),
  login: (returnTo?: string) => (returnTo ? `/login?returnTo=${encodeURIComponent(returnTo)}` : '/login'),
  secondFactor: (returnTo?: string) =>
    returnTo ? `/login/second-factor?returnTo=${encodeURIComponent(returnTo)}` : '/login/second-factor',
  logout: () => '/logout',
  language: () => '/language',
  forgotPassword: (sent?: 'sent') => (sent ? '/forgot-password?sent=1' : '/forgot-password'),
  resetPassword: (token: string) => `/reset-password?token=${encodeURIComponent(token)}`,
  reportFault: () => '/report-fault',
  reportFaultSent: (id: string) => `/report-fault/sent/${id}`,
  helpTechnical: () => '/help/technical',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  file: (id: string) => `/files/${id}`,
  thumbnail: (id: string) => `/files/${id}/thumbnail`,
  my: () => '/my',
  myFaults: (page = 1) => (page > 1 ? `/my/faults?page=${page}` : '/my/faults'),
  myFault: (id: string) => `/my/faults/${id}`,
  newFault: () => '/my/faults/new',
  newFaultStep: (step: 'where' | 'what' | 'self-help' | 'details', draft: string) =>
    `/my/faults/new/${step}?draft=${encodeURIComponent(draft)}`,
  appointments: () => '/appointments',
  newAppointment: ({ reason, point }: { reason?: string; point?: string } = {}) =>
    addressWith('/appointments/new', { reason, point }),
  appointment: (token: string) => `/appointments/manage/${encodeURIComponent(token)}`,
  appointmentCalendar: (token: string) => `/appointments/manage/${encodeURIComponent(token)}/calendar.ics`,
  myAppointments: () => '/my/appointments',
  adminAppointments: ({ date, view, point }: { date?: string; view?: 'week'; point?: string } = {}) =>
    addressWith('/admin/appointments', { date, view, point }),
  adminNewAppointment: ({ reason, point }: { reason?: string; point?: string } = {}) =>
    addressWith('/admin/appointments/new', { reason, point }),
  adminAppointment: (id: string) => `/admin/appointments/${id}`,
  adminAppointmentHours: (point?: string) => addressWith('/admin/appointments/hours', { point }),
  myProfile: () => '/my/profile',
  myData: () => '/my/data',
  myDataFile: () => '/my/data/download',
  work: () => '/work',
  workOrder: (id: string) => `/work/${id}`,
  newWorkOrder: () => '/work/new',
  admin: () => '/admin',
  adminResidents: () => '/admin/residents',
  adminResident: (id: string) => `/admin/residents/${id}`,
  adminRegister: () => '/admin/register',
  adminImport: (id: string) => `/admin/register/${id}`,
  dev: () => '/dev',
  devMailbox: () => '/dev/mailbox',
  devMail: (id: string) => `/dev/mailbox/${id}`,
  devClock: () => '/dev/clock',
};

/** The path with those parameters that have a value. */
function addressWith(path: string, parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
