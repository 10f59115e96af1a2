import path from 'node:path';
import Database from 'better-sqlite3';
import { sessions } from '~db/schema';
import { bulkInserter } from './dataset/bulk';
import { emailOf, makeSession, READERS, UPLOADERS } from './dataset/people';

/** Signed in at the moment the measuring begins: sessions of an earlier run have run out. */
export type SignedIn = { cookie: string };
export type Reader = SignedIn & { faultId: string };
export type People = { readers: Reader[]; uploaders: SignedIn[]; worker: SignedIn; emails: string[] };

export function signEverybodyIn(dataFolder: string, now: Date): People {
  const client = new Database(path.join(dataFolder, 'rappu.sqlite'));
  const insert = bulkInserter(client, sessions);
  const account = client.prepare<[string], { id: string; identityId: string }>(
    'select id, identity_id identityId from accounts where active_key = ?',
  );
  const measured = client.prepare<[string], { id: string }>(
    "select id from faults where reporter_id = ? and status = 'visit-agreed' order by number limit 1",
  );
  const worker = client.prepare<[string], { id: string }>('select id from staff where email_key = ?');

  const signIn = (who: Parameters<typeof makeSession>[0]): SignedIn => {
    const { token, row } = makeSession(who, now);
    insert(row);
    return { cookie: `__Host-sid=${token}` };
  };
  const signInResident = (n: number): SignedIn => signIn({ accountId: account.get(emailOf(n))!.id, email: emailOf(n) });

  client.pragma('synchronous = OFF');
  try {
    return client
      .transaction((): People => {
        client.exec('delete from sessions; delete from tries;');
        const { total } = client.prepare<[], { total: number }>('select count(*) total from accounts').get()!;
        const senders = Math.min(UPLOADERS, Math.floor((total - READERS) / 2));
        const email = 'worker-0@bench.example';
        return {
          readers: range(0, READERS).map((n) => {
            const { id } = measured.get(account.get(emailOf(n))!.identityId)!;
            return { ...signInResident(n), faultId: id };
          }),
          uploaders: range(READERS, READERS + senders).map(signInResident),
          worker: signIn({ staffId: worker.get(email)!.id, email }),
          emails: range(READERS + senders, total).map(emailOf),
        };
      })
      .immediate();
  } finally {
    client.close();
  }
}

function range(from: number, until: number): number[] {
  return Array.from({ length: Math.max(0, until - from) }, (_, n) => from + n);
}
