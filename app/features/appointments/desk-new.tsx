import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { data } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { requireDuty, type StaffVisit } from '~/http/guards.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { book } from './book.server';
import { CallerForm, CallerReason } from './caller-form';
import { pointCode } from './desk-acts.server';
import { atDesk } from './desk-visit.server';
import { deskBookingForm } from './form';
import { placeOf } from './letters.server';
import { readOffer } from './offer.server';
import { choosePoint } from './point.server';
import { isReason } from './reasons';

export const meta = titled((t) => t.appointments.desk.newTitle);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { landlord, locale, url } = visit;
  const asked = { reason: url.searchParams.get('reason'), point: url.searchParams.get('point') };
  return {
    asked,
    offer: await offerFor(visit, asked),
    places: landlord.settings.servicePoints.map(({ code }) => ({
      code,
      address: placeOf(landlord, code, locale).place,
    })),
    language: landlord.settings.defaultLocale,
    submissionKey: newId(),
  };
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, landlord, now, t, requestId } = visit;
  const { fields } = await readForm(args.request);
  const offered = () => offerFor(visit, { reason: fields.get('reason'), point: fields.get('point') });
  const parsed = parseForm(deskBookingForm(landlord.settings), { fields, t });
  if (!parsed.ok) return data({ form: parsed.form, offer: await offered() }, { status: 400 });
  const { language, ...form } = parsed.value;
  const locale = language ?? landlord.settings.defaultLocale;
  const point = await pointCode(visit, form.point);
  let id = '';
  const refusal = await refusalOf(async () => {
    ({ id } = await book(house, { ...form, landlord, point, locale, actor, by: 'desk', now, requestId }));
  });
  if (refusal) {
    const rejected = rejectedForm({ fields, t, errors: { slot: refusal.code } });
    return data({ form: rejected, offer: await offered() }, { status: 400 });
  }
  return seeOtherWithFlash(house, { location: paths.adminAppointment(id), flash: 'appointments.flash.deskBooked' });
}

async function offerFor(visit: StaffVisit, asked: { reason: string | null; point: string | null }) {
  const { house, landlord, now, formats, locale } = visit;
  if (!isReason(asked.reason)) return null;
  const point = await choosePoint(house.store.read, landlord, asked.point);
  return point && readOffer(house.store.read, { point: atDesk(point), reason: asked.reason, now, formats, locale });
}

export default function DeskNewAppointment() {
  const { desk: words } = useTexts().appointments;
  const { asked, places, language, submissionKey, ...loaded } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const offer = answered ? answered.offer : loaded.offer;
  return (
    <Page title={words.newTitle} backHref={paths.adminAppointments()} backLabel={words.toDay}>
      {offer ? (
        <CallerForm {...{ offer, places, language, submissionKey }} form={answered?.form} />
      ) : (
        <CallerReason places={places} asked={asked} form={answered?.form} />
      )}
    </Page>
  );
}
