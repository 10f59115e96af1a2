export type Engine = 'sqlite' | 'postgres';

/** Chosen once, when the program starts: the tables are built for the one engine in use. */
export const engine: Engine = engineOf(process.env.DATABASE_URL);

export function engineOf(databaseUrl: string | undefined): Engine {
  return databaseUrl?.startsWith('postgres') ? 'postgres' : 'sqlite';
}
