import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { revokeAtDesk } from '~/features/authorizations/decide.server';
import { newId } from '~/lib/ids';
import { hours } from '~/lib/time';
import { paths } from '~/paths';
import { serviceRequests, sessions } from '~db/schema';
import { approved, atDesk } from '~tests/support/authorizations';
import { type TestHouse, testHouse } from '~tests/support/house';
import { cookieOf, type PersonName, settleNeighbourhood } from '~tests/support/neighbourhood';
import { type Answer, ask, cookieHeader, send } from '~tests/support/pages';

const ACTING = { page: 'authorizations/acting/acting' };
const REQUEST = { page: 'requests/new', path: '/my/requests/new?act=lease-information' };
const words = { act: 'lease-information', lease: 'lease-a1', message: 'Milloin vuokra tarkistetaan?' };

/** Bo wrote on Aava's behalf, and his session ran out before he sent it. */
async function sentTooLate(): Promise<{ house: TestHouse; id: string; kept: Answer; goOn: string }> {
  const house = await testHouse();
  await settleNeighbourhood(house);
  const id = await approved(house);
  await send(house, { ...ACTING, path: paths.myActing(), as: 'bo', fields: { authorization: id } });
  const cookie = await cookieOf(house, { resident: 'bo' });
  house.setTime(new Date(house.clock.now().getTime() + hours(2)));
  const fields = { ...words, actingOn: id, draft: newId() };
  const kept = await send(house, { ...REQUEST, as: { cookie }, fields });
  const goOn = new URL(kept.location!, 'http://x').searchParams.get('returnTo')!;
  return { house, id, kept, goOn };
}

async function signedInAgain(house: TestHouse, kept: Answer, who: PersonName = 'bo'): Promise<{ cookie: string }> {
  await house.store.write((tx) => tx.delete(sessions).where(eq(sessions.accountId, `account-${who}`)));
  return { cookie: `${await cookieOf(house, { resident: who })}; ${cookieHeader(...kept.cookies)}` };
}

const asks = (house: TestHouse, path: string, as: { cookie: string }) => ask(house, { ...ACTING, path, as });

test('signed in again, whom one acted for is offered and not resumed; once chosen what was written is there', async () => {
  const { house, id, kept, goOn } = await sentTooLate();
  expect(kept.location).toMatch(/^\/login\?returnTo=%2Fmy%2Facting%3F/);
  const as = await signedInAgain(house, kept);
  const { body } = await asks(house, goOn, as);
  expect(body).toMatchObject({ id, name: 'Aava Esimerkki', address: 'Rantakatu 5 A 1', isKept: true });
  const [session] = await house.store.read.select().from(sessions).where(eq(sessions.accountId, 'account-bo'));
  expect(session?.actingOn ?? null).toBe(null);
  const chosen = await send(house, {
    ...ACTING,
    path: paths.myActing(),
    as,
    fields: { authorization: id, returnTo: body.returnTo, actingOn: '' },
  });
  expect([chosen.status, chosen.location]).toEqual([303, body.returnTo]);
  const form = await ask(house, { page: REQUEST.page, path: chosen.location!, as });
  expect(form.body.keptForm.values.message).toEqual(['Milloin vuokra tarkistetaan?']);
  expect(await house.store.read.$count(serviceRequests)).toBe(0);
});

test('who goes on as themselves finds nothing of it in their own form, and it still waits', async () => {
  const { house, kept, goOn } = await sentTooLate();
  const as = await signedInAgain(house, kept);
  const { body } = await asks(house, goOn, as);
  const own = await ask(house, { page: REQUEST.page, path: body.returnTo.replace('lease-a1', 'lease-a2'), as });
  expect(own.body.keptForm).toBe(null);
  expect((await asks(house, goOn, as)).body.isKept).toBe(true);
});

test('the power has ended meanwhile: that is said, with what was written, and nothing was sent', async () => {
  const { house, id, kept, goOn } = await sentTooLate();
  await revokeAtDesk(house, atDesk(house, id), { reason: 'Pyydettiin.' });
  const answer = await asks(house, goOn, await signedInAgain(house, kept));
  expect(answer.status).toBe(403);
  expect(JSON.parse(answer.body)).toMatchObject({
    refused: 'ended',
    name: 'Aava Esimerkki',
    why: 'revoked',
    typed: [{ field: 'message', text: 'Milloin vuokra tarkistetaan?' }],
  });
});

test('another’s power, one made up and none at all are not there', async () => {
  const { house, id, kept, goOn } = await sentTooLate();
  for (const who of ['cecilia', 'aava', 'nemo'] as const) {
    const as = await signedInAgain(house, kept, who);
    expect((await asks(house, goOn, as)).status, who).toBe(404);
  }
  const as = await signedInAgain(house, kept);
  for (const path of [paths.myActing(), goOn.replace(id, newId()), goOn.replace(id, 'x')]) {
    expect((await asks(house, path, as)).status).toBe(404);
  }
});

test('it leads to a place in this portal, and to nobody’s session but the one that chooses', async () => {
  const { house, id, kept } = await sentTooLate();
  const as = await signedInAgain(house, kept);
  const astray = paths.goOnActing({ authorization: id, returnTo: 'https://evil.example/' });
  expect((await asks(house, astray, as)).body).toMatchObject({ returnTo: '/my', isKept: false });
  const signedOut = await ask(house, { ...ACTING, path: astray });
  expect([signedOut.status, signedOut.location?.startsWith('/login?returnTo=')]).toEqual([303, true]);
});

test('who acts for them already is led straight to the form', async () => {
  const { house, id, kept, goOn } = await sentTooLate();
  const as = await signedInAgain(house, kept);
  await send(house, { ...ACTING, path: paths.myActing(), as, fields: { authorization: id } });
  const answer = await asks(house, goOn, as);
  expect([answer.status, answer.location]).toEqual([303, new URL(goOn, 'http://x').searchParams.get('returnTo')]);
});
