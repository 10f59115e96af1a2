import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { type FormFields, readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { type Booked, book } from './book.server';
import { BookingForm, ReasonForm } from './booking-form';
import { bookingForm } from './form';
import { BooksElsewhere } from './housing-company';
import { placeOf } from './letters.server';
import { readOffer } from './offer.server';
import { readService } from './page.server';
import { choosePoint } from './point.server';
import { isReason } from './reasons';
import { TAKEN } from './seat.server';

export const meta = titled((t) => t.appointments.book.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const { searchParams } = visit.url;
  const { actor, landlord, locale } = visit;
  const person = actor.kind === 'resident' ? actor : null;
  return {
    ...readService(visit),
    offer: await offerFor(visit, { reason: searchParams.get('reason'), point: searchParams.get('point') }),
    asked: { reason: searchParams.get('reason'), point: searchParams.get('point') },
    places: landlord.settings.servicePoints.map(({ code }) => ({
      code,
      address: placeOf(landlord, code, locale).place,
    })),
    person: person && { name: person.name, phone: person.phone, email: person.email },
    submissionKey: newId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { house, actor, landlord, locale, now, t, requestId } = visit;
  const { fields } = await readForm(args.request);
  if (readService(visit).booksElsewhere)
    return data({ form: { values: {}, errors: {} }, offer: null }, { status: 403 });
  const parsed = parseForm(bookingForm(landlord.settings), { fields, t });
  if (!parsed.ok) return again(visit, fields, parsed.form);
  await countTry(house, 'appointmentOfNetwork', args.context.network);
  const point = (await choosePoint(house.store.read, landlord, parsed.value.point))?.code ?? '';
  let booked: Booked | null = null;
  const refusal = await refusalOf(async () => {
    booked = await book(house, { ...parsed.value, landlord, point, locale, actor, by: 'person', now, requestId });
  });
  if (refusal || !booked) return again(visit, fields, { refusal: refusal?.code ?? 'invalid' });
  const { token } = booked as Booked;
  return seeOtherWithFlash(house, { location: paths.appointment(token), flash: 'appointments.flash.booked' });
}

/** Everything typed is kept; a time that somebody else took is answered with the next one. */
async function again(visit: Visit, fields: FormFields, wrong: FormState | { refusal: string }) {
  const offer = await offerFor(visit, { reason: fields.get('reason'), point: fields.get('point') });
  const code = 'refusal' in wrong && wrong.refusal === TAKEN && offer?.next ? `${TAKEN}Next:${offer.next}` : null;
  const form =
    'refusal' in wrong ? rejectedForm({ fields, t: visit.t, errors: { slot: code ?? wrong.refusal } }) : wrong;
  return data({ form, offer }, { status: 400 });
}

async function offerFor(visit: Visit, asked: { reason: string | null; point: string | null }) {
  const { house, landlord, now, formats, locale } = visit;
  if (!isReason(asked.reason) || readService(visit).booksElsewhere) return null;
  const point = await choosePoint(house.store.read, landlord, asked.point);
  return point && readOffer(house.store.read, { point, reason: asked.reason, now, formats, locale });
}

export default function NewAppointment() {
  const { book: words } = useTexts().appointments;
  const loaded = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { housingCompanies, booksElsewhere, person, places, submissionKey } = loaded;
  if (booksElsewhere) return <BooksElsewhere contacts={housingCompanies} service={loaded.service} />;
  const offer = answered ? answered.offer : loaded.offer;
  return (
    <Page title={words.title} backHref={paths.appointments()}>
      {offer ? (
        <BookingForm {...{ offer, person, submissionKey, places }} form={answered?.form} service={loaded.service} />
      ) : (
        <ReasonForm places={places} form={answered?.form} service={loaded} asked={loaded.asked} />
      )}
    </Page>
  );
}
