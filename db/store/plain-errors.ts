type Query = { queryWithCache(sql: string, params: unknown[], run: () => Promise<unknown>): Promise<unknown> };
type Session = { prepareQuery(...of: unknown[]): Query };

/**
 * Drizzle wraps every database error in one whose message holds all the values of the query, which would carry names
 * and addresses into the log, and hides its code. Here the error of the driver comes out as it is.
 */
export function withPlainErrors<T extends object>(database: T): T {
  const { session } = database as unknown as { session: Session };
  const prepareQuery = session.prepareQuery.bind(session);
  session.prepareQuery = (...of) => {
    const query = prepareQuery(...of);
    query.queryWithCache = (_sql, _params, run) => run();
    return query;
  };
  return database;
}
