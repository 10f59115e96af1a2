import { emailKey } from '~/features/identity/email-key';
import type { AuthorizationKind } from '~db/schema/authorizations';
import type { AuthorizationFields } from './form';

/** Whose power it is, as far as it is known when it is written down. */
export type Principal = {
  name: string;
  address: string | null;
  residentId: string | null;
  identityId: string | null;
  leaseId: string | null;
};

/** All that its paper says, besides its number. */
export type Wording = {
  kind: AuthorizationKind;
  principalName: string;
  principalAddress: string | null;
  principalResidentId: string | null;
  principalIdentityId: string | null;
  leaseId: string | null;
  attorneyName: string;
  attorneyEmail: string;
  attorneyEmailKey: string;
  acts: string[];
  text: string | null;
  estateParties: string[];
  validFrom: string;
  validUntil: string | null;
};

type Writing = { principal: Principal; written: AuthorizationFields; acts: readonly string[] };

export function wordingOf({ principal, written, acts }: Writing): Wording {
  return {
    kind: written.kind,
    principalName: principal.name,
    principalAddress: principal.address,
    principalResidentId: principal.residentId,
    principalIdentityId: principal.identityId,
    leaseId: principal.leaseId,
    attorneyName: written.attorneyName,
    attorneyEmail: written.attorneyEmail,
    attorneyEmailKey: emailKey(written.attorneyEmail),
    acts: [...acts],
    text: written.text,
    estateParties: linesOf(written.estateParties),
    validFrom: written.validFrom,
    validUntil: written.validUntil,
  };
}

const MOST_PARTIES = 30;

function linesOf(text: string | null): string[] {
  const lines = (text ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line !== '').slice(0, MOST_PARTIES);
}

export function isSameWording(before: Wording, after: Wording): boolean {
  const words = Object.keys(after) as (keyof Wording)[];
  return words.every((word) => JSON.stringify(before[word]) === JSON.stringify(after[word]));
}

/** Own words for one kind are not carried along unseen into another, where the form does not show them. */
export function withoutLeftovers(before: Wording, after: Wording): Wording {
  if (before.kind === after.kind) return after;
  const text = after.kind !== 'free-form' && after.text === before.text ? null : after.text;
  return { ...after, text, estateParties: after.kind === 'estate' ? after.estateParties : [] };
}
