import { expect, test } from 'vitest';
import { auditEntries } from '~db/schema';
import { bookAt, WEDNESDAY } from '~tests/support/appointments';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, settleNeighbourhood } from '~tests/support/neighbourhood';
import { loader as readGiven } from './given';
import { action as check, loader as readCheck } from './new';
import { action as register } from './register-office';

test('the code is shown once, in the language chosen, and to the officer who made it', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const made = (await send(house, { handler: check, cookie, path: '/admin/identifications/new', fields })) as Response;
  expect(made.status).toBe(303);
  const path = made.headers.get('Location')!;
  const told = made.headers.get('Set-Cookie')!.split(';')[0]!;
  expect(told).not.toMatch(/[0-9CFHJKMNPRTWX]{3}-[0-9CFHJKMNPRTWX]{3}-/);

  const first = await given(house, { path, cookie: `${cookie}; ${told}` });
  expect(first.data.slip).toMatchObject({
    code: expect.stringMatching(/^\w{3}-\w{3}-\w{3}$/),
    speech: { locale: 'sv' },
    email: 'bo.uusi@example.com',
  });
  expect(new Headers(first.init?.headers).get('Set-Cookie')).toContain('told=;');
  expect((await given(house, { path, cookie })).data.slip).toBeNull();
  const another = await cookieOf(house, { staff: 'it-admin' });
  await expect(given(house, { path, cookie: `${another}; ${told}` })).rejects.toMatchObject({ status: 403 });
});

test('what was filled in wrongly comes back with the person', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const again = (await send(house, {
    handler: check,
    cookie,
    path: '/admin/identifications/new',
    fields: { resident: 'resident-bo', email: 'bo' },
  })) as { data: { form: { errors: object }; person: object }; init: ResponseInit };

  expect(again.init.status).toBe(400);
  expect(Object.keys(again.data.form.errors)).toEqual(['documentKind', 'email']);
  expect(again.data.person).toMatchObject({ name: 'Bo Provström', code: '030375-****' });
});

test('looking at the person to be identified leaves a trace', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const request = new Request('http://localhost:3000/admin/identifications/new?resident=resident-bo', {
    headers: { Cookie: cookie },
  });
  await readCheck({ request, params: {}, context: contextOf(house) });

  expect(await house.store.read.select().from(auditEntries)).toMatchObject([
    { action: 'resident.read', residentId: 'resident-bo', actorId: 'staff-customer-service' },
  ]);
});

test('office identification starts from its appointment with what the person told', async () => {
  const house = await neighbourhood();
  const cookie = await cookieOf(house, { staff: 'customer-service' });
  const booked = { reason: 'identification', name: 'Bo Provström', email: 'bo@example.com', locale: 'sv' } as const;
  const { id } = await bookAt(house, WEDNESDAY('09:00'), booked);
  const read = (query: string) =>
    readCheck({
      request: new Request(`http://localhost:3000/admin/identifications/new?${query}`, { headers: { Cookie: cookie } }),
      params: {},
      context: contextOf(house),
    });
  expect(await read(`appointment=${id}`)).toMatchObject({
    person: null,
    booking: { id, name: 'Bo Provström' },
    sameName: [{ id: 'resident-bo' }],
  });
  expect(await read(`resident=resident-bo&appointment=${id}`)).toMatchObject({
    person: { id: 'resident-bo' },
    booking: { email: 'bo@example.com' },
    locale: 'sv',
  });
  await expect(read('appointment=nothing-there')).rejects.toMatchObject({ status: 404 });
});

test('an address can be tried ten times an hour, whether it waits for a code or not', async () => {
  const house = await neighbourhood();
  const fields = {
    email: 'kuka@example.com',
    code: '40258C6FH',
    password: 'Abcdefg!',
    passwordAgain: 'Abcdefg!',
  };
  const statuses: number[] = [];
  for (let tried = 0; tried < 11; tried++) {
    const answer = await send(house, { handler: register, cookie: '', path: '/register/office', fields }).catch(
      (thrown: Response) => thrown,
    );
    statuses.push(answer instanceof Response ? answer.status : (answer as { init: { status: number } }).init.status);
  }
  expect(statuses).toEqual([...Array(10).fill(400), 429]);
});

const fields = {
  resident: 'resident-bo',
  documentKind: 'passport',
  email: 'Bo.Uusi@example.com',
  letterLanguage: 'sv',
};

async function neighbourhood(): Promise<TestHouse> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  return house;
}

const contextOf = (house: TestHouse) => ({ house, requestId: 'request', nonce: 'n', network: '192.0.2.1' });

type Sending = {
  handler: typeof check | typeof register;
  cookie: string;
  path: string;
  fields: Record<string, string>;
};

async function send(house: TestHouse, { handler, cookie, path, fields }: Sending): Promise<unknown> {
  const request = new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { Cookie: cookie },
    body: new URLSearchParams(fields),
  });
  return handler({ request, params: {}, context: contextOf(house) });
}

async function given(house: TestHouse, { path, cookie }: { path: string; cookie: string }) {
  const request = new Request(`http://localhost:3000${path}`, { headers: { Cookie: cookie } });
  return readGiven({ request, params: { id: path.split('/').at(-1) }, context: contextOf(house) });
}
