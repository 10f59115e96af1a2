/**
 * The audit is only ever added to, and the database itself sees to it: no row is changed, and none is removed until the
 * retention job has left its proof at a time so much later. The proof's time is the portal's own, so that a moved clock
 * moves both. Who changes what is written here gives it the next number.
 */
export const AUDIT_KEPT_AT_LEAST_DAYS = 180;

const REFUSAL = 'audit entries are only ever added to';
const CHANGE = 'audit_entries_unchanged_1';
const REMOVAL = 'audit_entries_kept_1';
const EMPTYING = 'audit_entries_never_emptied_1';
const REFUSE = 'refuse_audit_change_1';

type Guards = { table: string; triggers: string[]; create: string[] };

export const sqliteGuards: Guards = {
  table: 'audit_entries',
  triggers: [CHANGE, REMOVAL],
  create: [
    `CREATE TRIGGER ${CHANGE} BEFORE UPDATE ON audit_entries
      BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`,
    `CREATE TRIGGER ${REMOVAL} BEFORE DELETE ON audit_entries
      WHEN OLD.at > (SELECT coalesce(max(at), 0) FROM retention_runs) - ${AUDIT_KEPT_AT_LEAST_DAYS} * 86400000
      BEGIN SELECT RAISE(ABORT, '${REFUSAL}'); END`,
  ],
};

export const postgresGuards: Guards = {
  table: 'audit_entries',
  triggers: [CHANGE, REMOVAL, EMPTYING],
  create: [
    `CREATE OR REPLACE FUNCTION ${REFUSE}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.at <= (SELECT max(at) FROM retention_runs) - interval '${AUDIT_KEPT_AT_LEAST_DAYS} days' THEN
            RETURN OLD;
          END IF;
        END IF;
        RAISE EXCEPTION '${REFUSAL}';
      END $$`,
    `CREATE TRIGGER ${CHANGE} BEFORE UPDATE ON audit_entries FOR EACH ROW EXECUTE FUNCTION ${REFUSE}()`,
    `CREATE TRIGGER ${REMOVAL} BEFORE DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION ${REFUSE}()`,
    `CREATE TRIGGER ${EMPTYING} BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION ${REFUSE}()`,
  ],
};
