import { eq } from 'drizzle-orm';
import { recordAudit } from '~/audit/audit.server';
import { emailKey } from '~/features/identity/email-key';
import { unmetRequirements } from '~/features/identity/password-rules';
import { isCommonPassword } from '~/features/identity/passwords.server';
import { hasSecondFactor } from '~/features/identity/second-factor.server';
import { newTotpSecret, sealTotp } from '~/features/identity/totp.server';
import type { House } from '~/house.server';
import type { Locale } from '~/i18n/locale';
import { newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { system } from '~/policy/actor';
import { secondFactorIsRequired } from '~/policy/duties';
import { accounts, type Duty, sessions, staff } from '~db/schema';
import type { Tx } from '~db/store.server';

export type StaffMember = {
  landlordId: string;
  email: string;
  name: string;
  duties: Duty[];
  /** Codes of the register's areas; empty means all of them. */
  areas: string[];
  locale: Locale;
  password: string;
  /** A new secret for the second factor; otherwise it stays as it is. */
  totp: boolean;
};

export type AddedStaff = { staffId: string; isNew: boolean; totpSecret: string | null };

/** Makes the account of a staff member, or gives the one with that address these duties, areas and password. */
export async function addStaff(house: House, member: StaffMember): Promise<AddedStaff> {
  const now = house.clock.now();
  const passwordHash = await hashOf(house, member.password);
  const totpSecret = member.totp ? newTotpSecret() : null;
  return house.store.write(async (tx) => {
    const known = await findStaff(tx, member.email);
    const hasFactor = member.totp || (known !== null && (await hasSecondFactor(tx, known)));
    await refuseUnfit(tx, { member, hasFactor });
    if (known && known.landlordId !== member.landlordId) throw new Refused('staff.ofAnotherLandlord');
    const staffId = known?.id ?? newId();
    const { email, name, duties, areas, locale, landlordId } = member;
    const totp =
      totpSecret === null ? {} : { totpSealed: sealTotp(house, { staffId, secret: totpSecret }), totpLastStep: null };
    const row = { email, name, duties, areas, locale, passwordHash, active: true, ...totp };
    if (known) {
      await tx.update(staff).set(row).where(eq(staff.id, staffId));
      await tx.delete(sessions).where(eq(sessions.staffId, staffId));
    } else {
      await tx.insert(staff).values({ id: staffId, landlordId, emailKey: emailKey(email), createdAt: now, ...row });
    }
    await recordAudit(tx, {
      actor: system,
      action: known ? 'staff.changed' : 'staff.added',
      subject: { kind: 'staff', id: staffId },
      landlordId,
      facts: { duties: duties.join(' '), areas: areas.join(' ') },
      now,
    });
    return { staffId, isNew: !known, totpSecret };
  });
}

async function hashOf(house: House, password: string): Promise<string> {
  const [unmet] = unmetRequirements('office', password);
  if (unmet) throw new Refused(`staff.password.${unmet.code}`);
  if (isCommonPassword(password)) throw new Refused('staff.password.common');
  return house.passwords.hashPassword(password);
}

async function findStaff(tx: Tx, email: string) {
  const [row] = await tx
    .select({ id: staff.id, landlordId: staff.landlordId, totpSealed: staff.totpSealed })
    .from(staff)
    .where(eq(staff.emailKey, emailKey(email)));
  return row ?? null;
}

/** An address signs in as one person only, and as a resident first. */
async function refuseUnfit(tx: Tx, { member, hasFactor }: { member: StaffMember; hasFactor: boolean }) {
  if (secondFactorIsRequired(member.duties) && !hasFactor) throw new Refused('staff.needsSecondFactor');
  const [resident] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(eq(accounts.activeKey, emailKey(member.email)));
  if (resident) throw new Refused('staff.isResident');
}
