import { data } from '@remix-run/node';
import { isDone } from '~/features/authorizations/acting/act.server';
import type { FormFields } from '~/http/body.server';
import { forbidden } from '~/http/errors.server';
import { type FormState, keptValues, parseForm, rejectedForm } from '~/http/form.server';
import type { ResidentVisit } from '~/http/guards.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { isId, newId } from '~/lib/ids';
import { Refused } from '~/lib/refused';
import { paths } from '~/paths';
import { fileRequest } from './file.server';
import { isAct, requestForm } from './form';
import { type ActPage, actPage, actsOpenTo } from './new-page.server';
import { requireStanding } from './reader.server';

type Sent = { fields: FormFields; act: string | undefined; leaseId: string | null };
/** The page again, as it stands now, with everything that was typed. */
type Again = { page: ActPage | null; form: FormState; draft: string };

export async function receiveRequest(visit: ResidentVisit, { fields, act, leaseId }: Sent) {
  const { house, actor, landlord, now, requestId, t } = visit;
  const { leases } = requireStanding(visit);
  if (leases.length === 0) forbidden();
  const key = fields.get('draft') ?? '';
  const draft = isId(key) ? key : newId();
  if (!isAct(act)) {
    return again({ page: null, form: rejectedForm({ fields, t, errors: { act: 'requests.choose.noAct' } }), draft });
  }
  if (!actsOpenTo(visit, leases).includes(act) && !(await isDone(house.store.read, actor, act))) forbidden();
  const page = await actPage(visit, { act, leaseId, leases });
  const refused = refusalOfForm(fields, { leaseId, shownLeaseId: page.lease.id });
  if (refused) {
    return again({
      page,
      form: { ...rejectedForm({ fields, t, errors: { form: refused } }), values: typed(fields) },
      draft,
    });
  }
  const parsed = parseForm(requestForm(act), { fields: withAct(fields, act), t });
  if (!parsed.ok) return again({ page, form: { ...parsed.form, values: typed(fields) }, draft });
  await countTry(house, 'requestOfAccount', actor.accountId);
  const { date: wantedOn, message, lastDay: shown } = parsed.value;
  const filing = { actor, landlord, leaseId: page.lease.id, act, wantedOn, message, shown, now, requestId };
  try {
    const { id, asksOthers, isGiven, left } = await fileRequest(house, { ...filing, draftId: isId(key) ? key : null });
    if (left !== null && left.length === 0) {
      return seeOtherWithFlash(house, { location: paths.myRequest(id), flash: 'acting.flash.usedUp' });
    }
    const flash = asksOthers ? 'consentsAsked' : isGiven ? 'notice' : 'filed';
    return seeOtherWithFlash(house, { location: paths.myRequest(id), flash: `requests.flash.${flash}` });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const errors = { [error.facts.field ?? 'form']: error.code };
    return again({ page, form: { ...rejectedForm({ fields, t, errors }), values: typed(fields) }, draft });
  }
}

/** What a form of one act brings along; the act alone may stand in the address. */
const BROUGHT = ['act', 'lease', 'date', 'message', 'lastDay', 'confirmed', 'draft'];

/** A form that brings nothing was sent by nobody who has read it; one about a home that is none of theirs any more ends no other. */
function refusalOfForm(fields: FormFields, about: { leaseId: string | null; shownLeaseId: string }): string | null {
  if (!BROUGHT.some((name) => fields.has(name))) return 'requests.refused.nothingSent';
  return about.leaseId && about.leaseId !== about.shownLeaseId ? 'requests.refused.otherHome' : null;
}

/** The act may stand in the address alone. */
function withAct(fields: FormFields, act: string): FormFields {
  return {
    ...fields,
    get: (name) => (name === 'act' ? act : fields.get(name)),
    names: () => [...new Set([...fields.names(), 'act'])],
  };
}

/** The day is read from the page anew, and confirmed anew. */
function typed(fields: FormFields): FormState['values'] {
  const { confirmed: _, lastDay: __, ...values } = keptValues(fields);
  return values;
}

function again(again: Again) {
  return data(again, { status: 400 });
}
