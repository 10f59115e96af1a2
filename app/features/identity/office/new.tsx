import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { findVisitToIdentify } from '~/features/appointments/to-identify.server';
import { findResidents } from '~/features/tenancy/residents/find.server';
import { readForm } from '~/http/body.server';
import { found, refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { requireDuty, type StaffVisit } from '~/http/guards.server';
import { seeOther } from '~/http/redirects.server';
import { tellOnce } from '~/http/shown-once.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { readPersonToCheck, recordLook } from './check.server';
import { CheckForm, FindPerson } from './check-parts';
import { identifyForm } from './form';
import { giveOfficeCode } from './give-code.server';
import { SameName } from './same-name';

export const meta = titled((t) => t.office.check.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const booking = await bookingOf(visit);
  const locale = booking?.locale ?? visit.locale;
  const residentId = visit.url.searchParams.get('resident');
  if (!residentId) {
    return { person: null, booking, sameName: booking ? await findResidents(visit, booking.name) : [], locale };
  }
  const person = found(await readPersonToCheck(visit, residentId));
  await recordLook(visit, person.id);
  return { person, booking, sameName: [], locale };
}

/** ID-7: who booked a time for it is looked for by the name they gave, and their address stands in the form. */
async function bookingOf(visit: StaffVisit) {
  const id = visit.url.searchParams.get('appointment');
  return id ? found(await findVisitToIdentify(visit, id)) : null;
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, t, now, locale, requestId } = visit;
  const { fields } = await readForm(args.request);
  const person = await readPersonToCheck(visit, fields.get('resident') ?? '');
  const parsed = parseForm(identifyForm, { fields, t });
  if (!parsed.ok) return data({ form: parsed.form, person }, { status: 400 });
  const { resident, documentKind, email, letterLanguage } = parsed.value;
  let given = { id: '', code: '' };
  const refusal = await refusalOf(async () => {
    given = await giveOfficeCode(house, {
      residentId: resident,
      documentKind,
      email,
      locale: letterLanguage ?? locale,
      actor,
      landlordId: actor.landlordId,
      now,
      requestId,
    });
  });
  if (refusal) {
    const field = refusal.code.startsWith('office.address') ? 'email' : 'resident';
    return data({ form: rejectedForm({ fields, t, errors: { [field]: refusal.code } }), person }, { status: 400 });
  }
  const page = paths.identification(given.id);
  const booking = visit.url.searchParams.get('appointment') ?? undefined;
  return seeOther(paths.identification(given.id, booking), [
    tellOnce(house, { secret: given.code, page, staffId: actor.staffId }),
  ]);
}

export default function NewIdentification() {
  const words = useTexts().office.check;
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const person = answered?.person ?? loaded.person;
  return (
    <Page title={words.title} lead={words.lead}>
      {person ? (
        <CheckForm person={person} booking={loaded.booking} form={answered?.form} locale={loaded.locale} />
      ) : (
        <>
          {loaded.booking && <SameName booking={loaded.booking} people={loaded.sameName} />}
          <FindPerson errors={answered?.form.errors} />
        </>
      )}
    </Page>
  );
}
