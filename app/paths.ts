/** Every address of the portal, made in one place (see routes.ts for what stands behind each). */
export const paths = {
  start: () => '/',
  register: (outcome?: 'cancelled' | 'expired' | 'unavailable' | 'refused') =>
    outcome ? `/register?outcome=${outcome}` : '/register',
  registerAccount: () => '/register/account',
  registerOffice: () => '/register/office',
  registerSent: () => '/register/sent',
  activate: (token: string) => `/activate?token=${encodeURIComponent(token)}`,
  activateResend: (sent?: 'sent') => (sent ? '/activate/resend?sent=1' : '/activate/resend'),
  login: (returnTo?: string) => (returnTo ? `/login?returnTo=${encodeURIComponent(returnTo)}` : '/login'),
  /** Back from the company's own provider without having come in. */
  loginAgain: ({ company, returnTo }: { company: string; returnTo: string }) =>
    addressWith('/login', { company, returnTo }),
  secondFactor: (returnTo?: string) =>
    returnTo ? `/login/second-factor?returnTo=${encodeURIComponent(returnTo)}` : '/login/second-factor',
  identify: ({ outcome, returnTo }: { outcome?: string | undefined; returnTo?: string } = {}) =>
    addressWith('/identify', { outcome, returnTo }),
  logout: () => '/logout',
  language: () => '/language',
  forgotPassword: (sent?: 'sent') => (sent ? '/forgot-password?sent=1' : '/forgot-password'),
  resetPassword: (token: string) => `/reset-password?token=${encodeURIComponent(token)}`,
  reportFault: () => '/report-fault',
  reportFaultSent: (id: string) => `/report-fault/sent/${id}`,
  helpTechnical: () => '/help/technical',
  helpDisturbance: () => '/help/disturbance',
  helpDisturbanceNote: (language?: string) => addressWith('/help/disturbance/note', { language }),
  helpDisturbanceNotePdf: (language: string) => addressWith('/help/disturbance/note.pdf', { language }),
  helpViolence: (municipality?: string) => addressWith('/help/violence', { municipality }),
  helpViolenceSign: ({ municipality, size }: { municipality: string | null; size: 'A4' | 'A3' }) =>
    addressWith('/help/violence/sign.pdf', { municipality: municipality ?? undefined, size }),
  helpViolenceReport: () => '/help/violence/report',
  helpViolenceSent: () => '/help/violence/report/sent',
  accessibility: () => '/accessibility',
  privacy: () => '/privacy',
  upload: () => '/files',
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
  myDisturbances: () => '/my/disturbances',
  myDisturbance: (id: string) => `/my/disturbances/${id}`,
  newDisturbance: () => '/my/disturbances/new',
  myRequests: () => '/my/requests',
  myRequest: (id: string) => `/my/requests/${id}`,
  newRequest: ({ act, lease }: { act?: string | undefined; lease?: string | undefined } = {}) =>
    addressWith('/my/requests/new', { act, lease }),
  myHearing: (id: string) => `/my/hearings/${id}`,
  myAuthorizations: () => '/my/authorizations',
  myAuthorization: (id: string) => `/my/authorizations/${id}`,
  newAuthorization: (as?: 'attorney') => addressWith('/my/authorizations/new', { as }),
  changeAuthorization: (authorization: string) => addressWith('/my/authorizations/new', { authorization }),
  myAuthorizationForm: (id: string, language?: string) =>
    addressWith(`/my/authorizations/${id}/form.pdf`, { language }),
  authorizationInvitation: (token?: string) => addressWith('/authorizations/invitation', { token }),
  adminAuthorizations: ({ view, page, reference }: { view?: string; page?: string; reference?: string } = {}) =>
    addressWith('/admin/authorizations', { view, page, reference }),
  newAdminAuthorization: (resident?: string) => addressWith('/admin/authorizations/new', { resident }),
  adminAuthorization: (id: string) => `/admin/authorizations/${id}`,
  adminAuthorizationLetters: () => '/admin/authorizations/letters',
  adminAuthorizationLetter: (id: string, language?: string) =>
    addressWith(`/admin/authorizations/letters/${id}`, { language }),
  adminAuthorizationLetterPdf: (id: string, language: string) =>
    addressWith(`/admin/authorizations/letters/${id}/letter.pdf`, { language }),
  myActing: () => '/my/acting',
  goOnActing: ({ authorization, returnTo }: { authorization: string; returnTo: string }) =>
    addressWith('/my/acting', { authorization, returnTo }),
  myProfile: () => '/my/profile',
  myData: () => '/my/data',
  myDataFile: () => '/my/data/download',
  myDataPhoto: (id: string) => `/my/data/photos/${id}`,
  work: () => '/work',
  workOrder: (id: string) => `/work/${id}`,
  newWorkOrder: () => '/work/new',
  newWorkOrderFor: (home: string) => `/work/new?home=${encodeURIComponent(home)}`,
  newWorkOrderMade: (id: string) => `/work/new/${id}`,
  admin: () => '/admin',
  adminResidents: () => '/admin/residents',
  adminResident: (id: string) => `/admin/residents/${id}`,
  adminRequests: ({ view, act, page }: { view?: string; act?: string | undefined; page?: string } = {}) =>
    addressWith('/admin/requests', { view, act, page }),
  adminRequest: (id: string) => `/admin/requests/${id}`,
  adminDisturbances: ({ view, q, page }: { view?: string; q?: string; page?: string } = {}) =>
    addressWith('/admin/disturbances', { view, q, page }),
  adminDisturbance: (id: string) => `/admin/disturbances/${id}`,
  adminDisturbanceLetter: (id: string) => `/admin/disturbances/letters/${id}`,
  adminDisturbanceLetterPdf: (id: string) => `/admin/disturbances/letters/${id}/letter.pdf`,
  adminDisturbanceTask: (id: string) => `/admin/disturbances/tasks/${id}`,
  adminViolenceCall: (language?: string) => addressWith('/admin/disturbances/call', { language }),
  adminNewTenants: () => '/admin/disturbances/new-tenants',
  adminNewTenantLetter: (id: string, language?: string) =>
    addressWith(`/admin/disturbances/new-tenants/${id}`, { language }),
  adminNewTenantLetterPdf: (id: string, language: string) =>
    addressWith(`/admin/disturbances/new-tenants/${id}/letter.pdf`, { language }),
  adminSigns: ({ q }: { q?: string } = {}) => addressWith('/admin/disturbances/signs', { q }),
  adminIdentifications: (after?: string) =>
    after ? `/admin/identifications?after=${encodeURIComponent(after)}` : '/admin/identifications',
  newIdentification: (resident?: string, appointment?: string) =>
    addressWith('/admin/identifications/new', { resident, appointment }),
  identification: (id: string, appointment?: string) => addressWith(`/admin/identifications/${id}`, { appointment }),
  adminStaff: () => '/admin/staff',
  newStaff: () => '/admin/staff/new',
  staffMember: (id: string) => `/admin/staff/${id}`,
  staffInvitation: (token: string) => `/join?token=${encodeURIComponent(token)}`,
  me: () => '/admin/me',
  recoveryCodes: () => '/admin/me/recovery-codes',
  passkeyChallenge: () => '/login/passkey',
  companySignOn: (query: { returnTo?: string; asks?: string | undefined } = {}) => addressWith('/login/company', query),
  adminAudit: (query = '') => `/admin/audit${query}`,
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
