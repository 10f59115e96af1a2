import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { revokeAtDesk } from '~/features/authorizations/decide.server';
import { writeOnPaper } from '~/features/authorizations/paper-letters/write.server';
import { giveOfficeCode } from '~/features/identity/office/give-code.server';
import { authorizationLetters, sessions } from '~db/schema';
import { approved, atDesk, submitted } from './support/authorizations';
import { newTenant, troubleAt, violenceTask } from './support/disturbances';
import { allRoutes, type Caller, callers, isOutside, knock, residentsOfDoor, routeModule } from './support/front-door';
import { LANDLORD_ID, type TestHouse, testHouse } from './support/house';
import { cookieOf, duties, settleNeighbourhood, staffActor } from './support/neighbourhood';
import { filedRequest } from './support/requests';
import { settleSecondLandlord } from './support/second-landlord';
import { reportedFault } from './support/work-orders';

/** Who is let in, by address and method. Everybody else is sent to sign in (nobody) or refused (403, or 404). */
type Decision = {
  GET?: readonly Caller[] | 'everybody' | 'no page';
  POST?: readonly Caller[] | 'everybody' | 'no form';
  params?: Record<string, string>;
  /** What the form says; nothing where even an empty one tells who may send it. */
  fields?: Record<string, string>;
  /** Makes what the address is about: a report of Aava's, say. */
  arrange?: (house: TestHouse) => Promise<Record<string, string>>;
};

const everyone: Decision = { GET: 'everybody', POST: 'everybody' };
const read: Decision = { GET: 'everybody', POST: 'no form' };

const handlers: Caller[] = ['property-service', 'property-supervisor'];
const desk: Caller[] = ['customer-service', ...handlers];

const disturbanceDesk: Caller[] = ['customer-service', 'housing-social'];
const living: Caller[] = ['aava', 'olli', 'bo', 'cecilia'];

const decisions: Record<string, Decision> = {
  '/': read,
  '/language': everyone,
  '/help/technical': read,
  '/help/disturbance': read,
  '/help/disturbance/note': read,
  '/help/disturbance/note.pdf': read,
  '/help/violence': read,
  // Without a municipality of the landlord's there is no sign.
  '/help/violence/sign.pdf': { GET: [], POST: 'no form' },
  '/help/violence/report': everyone,
  '/help/violence/report/sent': read,
  '/accessibility': read,
  '/privacy': read,
  '/register': read,
  '/register/identify': everyone,
  '/auth/callback': read,
  '/register/sent': read,
  // Without the cookie of an identification just made, sending is refused.
  '/register/account': { GET: 'everybody', POST: [] },
  '/register/office': everyone,
  '/activate': everyone,
  '/activate/resend': everyone,
  '/login': everyone,
  '/logout': everyone,
  // Not there unless the landlord has it; with it, see company-sign-on.db.test.ts.
  '/login/company': { GET: [], POST: [] },
  '/auth/company': { GET: [], POST: 'no form' },
  // For the script beside a passkey; half signed in decided by tests of its own.
  '/login/passkey': { GET: 'no page', POST: duties },
  '/forgot-password': everyone,
  '/reset-password': everyone,
  '/appointments': read,
  // CS-5: whose home is in a housing company books elsewhere.
  '/appointments/new': { GET: 'everybody', POST: callers.filter((caller) => caller !== 'cecilia') },
  '/my/appointments': { GET: residentsOfDoor, POST: 'no form' },
  // Nobody has sent anything from this browser, and nobody else's is shown.
  // A photo is stored for a form of one's own, whoever one is; there is no page.
  '/files': { GET: [], POST: 'everybody' },
  '/files/:id': { GET: [], POST: 'no form', params: { id: 'nothing-there' } },
  '/files/:id/thumbnail': { GET: [], POST: 'no form', params: { id: 'nothing-there' } },
  '/report-fault': everyone,
  // Shown to the browser that sent it, and to no other.
  '/report-fault/sent/:id': { GET: [], POST: 'no form', arrange: aavasFault },
  '/my': { GET: residentsOfDoor, POST: 'no form' },
  '/my/faults': { GET: [...living, 'eero'], POST: 'no form' },
  '/my/faults/new': { GET: living, POST: living },
  // Without a report begun, each step leads back to the first.
  '/my/faults/new/where': { GET: living, POST: living },
  '/my/faults/new/what': { GET: living, POST: living },
  '/my/faults/new/self-help': { GET: living, POST: living },
  '/my/faults/new/details': { GET: living, POST: living },
  // Aava's household, and nobody else of the stairwell.
  '/my/faults/:id': {
    GET: ['aava', 'olli'],
    POST: ['aava', 'olli'],
    fields: { intent: 'message', message: 'Hana tippuu.' },
    arrange: aavasFault,
  },
  '/my/data': { GET: residentsOfDoor, POST: 'no form' },
  '/my/data/photos/:id': { GET: [], POST: 'no form', params: { id: 'nothing-there' } },
  '/my/data/download': { GET: residentsOfDoor, POST: 'no form' },
  '/my/profile': { GET: residentsOfDoor, POST: residentsOfDoor },
  // Reports themselves: see disturbances/report/pages.db.test.ts.
  '/my/disturbances': { GET: ['aava', 'olli', 'bo', 'cecilia', 'eero'], POST: 'no form' },
  '/my/disturbances/new': { GET: living, POST: living },
  // DI-2: whoever has reported, and nobody else, not of the same household either.
  '/my/disturbances/:id': { GET: ['aava'], POST: ['aava'], fields: { intent: 'entry' }, arrange: troubleAt('report') },
  // TN-5: the lease parties'. Olli, who has not signed, is told so; Eero, whose lease has ended, still reads his own.
  '/my/requests': { GET: ['aava', 'olli', 'bo', 'cecilia', 'eero'], POST: 'no form' },
  '/my/requests/new': { GET: ['aava', 'olli', 'bo', 'cecilia', 'eero'], POST: ['aava', 'bo', 'cecilia'] },
  '/my/requests/:id': {
    GET: ['aava'],
    POST: ['aava'],
    fields: { intent: 'message', message: 'Milloin avaimet ovat valmiina?' },
    arrange: aavasRequest,
  },
  '/admin/requests': { GET: ['customer-service'], POST: 'no form' },
  '/admin/requests/:id': {
    GET: ['customer-service'],
    POST: ['customer-service'],
    fields: { intent: 'claim' },
    arrange: aavasRequest,
  },
  // Whoever has identified may hand in what somebody has given them; what is somebody's own: see authorizations/pages.db.test.ts.
  '/my/authorizations': { GET: residentsOfDoor, POST: 'no form' },
  // For nobody and for a power that is not theirs: see authorizations/acting/acting.db.test.ts and go-on.db.test.ts.
  '/my/acting': { GET: [], POST: residentsOfDoor },
  '/my/authorizations/new': { GET: residentsOfDoor, POST: residentsOfDoor },
  '/my/authorizations/:id': { GET: [], POST: [], params: { id: 'nothing-there' } },
  '/my/authorizations/:id/form.pdf': { GET: [], POST: 'no form', params: { id: 'nothing-there' } },
  // The letter's link is the key; without it there is nothing to see, and only who is signed in answers.
  '/authorizations/invitation': { GET: 'everybody', POST: residentsOfDoor },
  '/admin/authorizations': { GET: ['customer-service'], POST: 'no form' },
  '/admin/authorizations/new': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/authorizations/letters': { GET: ['customer-service'], POST: 'no form' },
  '/admin/authorizations/letters/:id': {
    GET: ['customer-service'],
    POST: ['customer-service'],
    fields: { intent: 'posted' },
    arrange: letterToPost,
  },
  '/admin/authorizations/letters/:id/letter.pdf': { GET: ['customer-service'], POST: 'no form', arrange: letterToPost },
  '/admin/authorizations/:id': { GET: [], POST: [], params: { id: 'nothing-there' } },
  // Whoever rents the home complained about.
  '/my/hearings/:id': { GET: ['bo'], POST: ['bo'], fields: { message: '' }, arrange: troubleAt('hearing') },
  '/admin/disturbances': { GET: disturbanceDesk, POST: 'no form' },
  '/admin/disturbances/:id': { GET: disturbanceDesk, POST: disturbanceDesk, arrange: troubleAt('case') },
  '/admin/disturbances/letters/:id': { GET: disturbanceDesk, POST: 'no form', arrange: troubleAt('letter') },
  '/admin/disturbances/letters/:id/letter.pdf': { GET: disturbanceDesk, POST: 'no form', arrange: troubleAt('letter') },
  '/admin/disturbances/call': { GET: disturbanceDesk, POST: disturbanceDesk },
  '/admin/disturbances/signs': { GET: disturbanceDesk, POST: disturbanceDesk },
  '/admin/disturbances/tasks/:id': { GET: disturbanceDesk, POST: disturbanceDesk, arrange: violenceTask },
  '/admin/disturbances/new-tenants': { GET: disturbanceDesk, POST: disturbanceDesk },
  '/admin/disturbances/new-tenants/:id': { GET: disturbanceDesk, POST: 'no form', arrange: newTenant },
  '/admin/disturbances/new-tenants/:id/letter.pdf': { GET: disturbanceDesk, POST: 'no form', arrange: newTenant },
  // Work orders themselves: see work/pages.db.test.ts.
  '/work': { GET: handlers, POST: handlers },
  '/work/new': { GET: desk, POST: desk },
  '/work/new/:id': { GET: [], POST: 'no form', params: { id: 'nothing-there' } },
  '/work/:id': { GET: handlers, POST: handlers, arrange: aavasFault },
  '/admin': { GET: duties, POST: 'no form' },
  '/admin/residents': { GET: desk, POST: 'no form' },
  '/admin/residents/:id': { GET: [], POST: desk, params: { id: 'nothing-there' } },
  '/admin/appointments': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/appointments/new': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/appointments/hours': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/appointments/:id': { GET: [], POST: [], params: { id: 'nothing-there' } },
  '/admin/register': { GET: ['it-admin'], POST: ['it-admin'] },
  '/admin/register/:id': { GET: [], POST: [], params: { id: 'nothing-there' } },
  '/admin/identifications': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/identifications/new': { GET: ['customer-service'], POST: ['customer-service'] },
  '/admin/identifications/:id': { GET: ['customer-service'], POST: 'no form', arrange: codeForBo },
  '/join': everyone,
  '/admin/audit': { GET: ['it-admin'], POST: 'no form' },
  '/admin/me': { GET: duties, POST: duties },
  '/admin/me/recovery-codes': { GET: duties, POST: 'no form' },
  '/admin/staff': { GET: ['it-admin'], POST: 'no form' },
  '/admin/staff/new': { GET: ['it-admin'], POST: ['it-admin'] },
  '/admin/staff/:id': { GET: ['it-admin'], POST: ['it-admin'], params: { id: 'staff-patrol' } },
};

/**
 * Decided by tests of their own: half signed-in sessions, a booking whose link is its key, and the demo's pages, which
 * are not there.
 */
const elsewhere = [
  '/appointments/manage/:token',
  '/appointments/manage/:token/calendar.ics',
  '/login/second-factor',
  '/identify',
  '/*',
  '/dev',
  '/dev/people.json',
  '/dev/mailbox',
  '/dev/mailbox.json',
  '/dev/mailbox/:id',
  '/dev/clock',
];

test('every address has a decision', () => {
  const undecided = allRoutes()
    .map(({ path }) => path)
    .filter((path) => !decisions[path] && !elsewhere.includes(path));
  expect(undecided).toEqual([]);
});

for (const { path, file } of allRoutes()) {
  const decision = decisions[path];
  if (!decision) continue;
  test(`${path} lets in exactly who may`, async () => {
    const house = await testHouse();
    await settleNeighbourhood(house);
    await settleSecondLandlord(house);
    const wrong: string[] = [];
    const params = (await decision.arrange?.(house)) ?? decision.params ?? {};
    const { action } = await routeModule(file);
    expect(decision.POST === 'no form', `${path} has ${action ? 'an' : 'no'} action`).toBe(action === undefined);
    for (const method of ['GET', 'POST'] as const) {
      const letIn = decision[method];
      if (letIn === 'no page' || letIn === 'no form' || letIn === undefined) continue;
      for (const caller of callers) {
        const address = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
        const outcome = await knock(house, { file, path: address, params, method, caller, fields: decision.fields });
        const isExpected = letIn === 'everybody' || letIn.includes(caller);
        const isRight = isExpected
          ? outcome === 'lets in'
          : isOutside(caller)
            ? outcome !== 'lets in'
            : outcome === 403 || outcome === 404;
        if (!isRight) wrong.push(`${method} as ${caller}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

/** PA-5: Nemo, who has no home here, with a power of Aava's. What is not listed is shut to who acts for somebody. */
const openToAttorney: Record<string, { within: ('GET' | 'POST')[]; beyond: ('GET' | 'POST')[] }> = {
  '/my': { within: ['GET'], beyond: ['GET'] },
  '/my/acting': { within: ['POST'], beyond: ['POST'] },
  '/my/faults': { within: ['GET'], beyond: [] },
  '/my/faults/new': { within: ['GET', 'POST'], beyond: [] },
  '/my/faults/new/where': { within: ['GET', 'POST'], beyond: [] },
  '/my/faults/new/what': { within: ['GET', 'POST'], beyond: [] },
  '/my/faults/new/self-help': { within: ['GET', 'POST'], beyond: [] },
  '/my/faults/new/details': { within: ['GET', 'POST'], beyond: [] },
  '/my/faults/:id': { within: ['GET', 'POST'], beyond: [] },
  '/my/requests': { within: ['GET'], beyond: ['GET'] },
  // Beyond the scope the single act that is in it may still be asked for; Aava's own request is about another.
  '/my/requests/new': { within: ['GET', 'POST'], beyond: ['GET', 'POST'] },
  '/my/requests/:id': { within: ['GET', 'POST'], beyond: [] },
};

const attorneys = {
  within: 'whose scope holds everything',
  beyond: 'whose scope holds another act',
  revoked: 'whose power was revoked while they acted',
} as const;

test.each(Object.entries(attorneys) as [keyof typeof attorneys, string][])(
  'the pages of residents let in an attorney (%s) exactly where the scope holds it',
  async (state) => {
    const house = await testHouse();
    await settleNeighbourhood(house);
    const scope = state === 'beyond' ? ({ kind: 'single', acts: ['fetch-keys'] } as const) : {};
    const id = await approved(house, { to: 'nemo', ...scope, acts: [...(scope.acts ?? [])] });
    if (state === 'revoked') await revokeAtDesk(house, atDesk(house, id), { reason: null });
    await cookieOf(house, { resident: 'nemo' });
    const wrong: string[] = [];
    for (const { path, file } of allRoutes().filter((route) => /^\/my(\/|$)/.test(route.path))) {
      const decision = decisions[path]!;
      const params = (await decision.arrange?.(house)) ?? decision.params ?? {};
      const address = path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '');
      for (const method of ['GET', 'POST'] as const) {
        const asThemselves = decision[method];
        if (typeof asThemselves === 'string') continue;
        await house.store.write((tx) =>
          tx.update(sessions).set({ actingOn: id }).where(eq(sessions.accountId, 'account-nemo')),
        );
        const { fields } = decision;
        const outcome = await knock(house, { file, path: address, params, method, caller: 'nemo', fields });
        const isExpected =
          state === 'revoked' ? asThemselves?.includes('nemo') : openToAttorney[path]?.[state].includes(method);
        const isRight = isExpected ? outcome === 'lets in' : outcome === 403 || outcome === 404;
        if (!isRight) wrong.push(`${method} ${path}: ${outcome}`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test('the pages of the demo are not there without it', async () => {
  const house = await testHouse();
  for (const { path, file } of allRoutes().filter((route) => route.path.startsWith('/dev'))) {
    for (const method of ['GET', 'POST'] as const) {
      const outcome = await knock(house, { file, path, params: { id: 'x' }, method, caller: 'nobody' });
      expect([404, 'no handler'], `${method} ${path}`).toContain(outcome);
    }
  }
});

async function codeForBo(house: TestHouse): Promise<Record<string, string>> {
  const { id } = await giveOfficeCode(house, {
    residentId: 'resident-bo',
    documentKind: 'passport',
    email: 'bo.uusi@example.com',
    locale: 'sv',
    actor: staffActor('customer-service'),
    landlordId: LANDLORD_ID,
    now: house.clock.now(),
    requestId: 'front-door',
  });
  return { id };
}

async function aavasRequest(house: TestHouse): Promise<Record<string, string>> {
  const { id } = await filedRequest(house);
  return { id };
}

async function letterToPost(house: TestHouse): Promise<Record<string, string>> {
  const authorization = { id: await submitted(house), landlordId: LANDLORD_ID };
  const writing = { authorization, residentId: 'resident-aava', what: 'approved', now: house.clock.now() } as const;
  await house.store.write((tx) => writeOnPaper(tx, writing));
  const [letter] = await house.store.read.select().from(authorizationLetters);
  return { id: letter!.id };
}

async function aavasFault(house: TestHouse): Promise<Record<string, string>> {
  const { id } = await reportedFault(house);
  return { id };
}
