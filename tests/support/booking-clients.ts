import type { Config } from '~/config.server';
import { action } from '~/features/appointments/new';
import { makeVault } from '~/features/identity/vault.server';
import { makeLandlordBook } from '~/features/tenancy/landlords.server';
import type { House } from '~/house.server';
import { makeLogger } from '~/http/log.server';
import { openStore, type StoreOptions } from '~db/store.server';

/** Another process of the portal, with many clients who all send the booking form at the same instant. */
export type Orders = {
  database: StoreOptions;
  config: Config;
  now: string;
  /** One form a client. */
  forms: Record<string, string>[];
};
export type Answer = { status: number; location: string | null; said: string; ms: number };

process.once('message', async (orders: Orders) => {
  const { config, database, now, forms } = orders;
  const store = await openStore(database);
  // As much of a house as booking needs.
  const house = {
    config,
    store,
    clock: { now: () => new Date(now) },
    log: makeLogger('silent'),
    vault: makeVault({ indexKey: config.indexKey, keyRing: config.encryptionKeys }),
    landlords: makeLandlordBook(store, config),
  } as unknown as House;
  // Reads the landlord, so that the first client does not pay for it.
  await house.landlords.own();
  process.once('message', async () => {
    const answers = await Promise.all(forms.map((form) => send(form)));
    process.send?.(answers, () => process.disconnect());
    await store.close();
  });
  process.send?.('ready');

  async function send(form: Record<string, string>): Promise<Answer> {
    const started = performance.now();
    const request = new Request(`${config.origin}/appointments/new?reason=${form.reason}`, {
      method: 'POST',
      headers: { 'Accept-Language': 'fi' },
      body: new URLSearchParams(form),
    });
    const context = { house, requestId: 'clients', nonce: 'n', network: 'one-network' };
    const answer = await action({ request, context, params: {} } as never).catch((error: unknown) => error);
    const ms = performance.now() - started;
    if (answer instanceof Response)
      return { status: answer.status, location: answer.headers.get('Location'), said: '', ms };
    if (answer instanceof Error) return { status: 500, location: null, said: String(answer), ms };
    const { data, init } = answer as { data: { form: { errors: Record<string, string> } }; init: ResponseInit };
    return { status: init.status ?? 200, location: null, said: data.form.errors.slot ?? '', ms };
  }
});
