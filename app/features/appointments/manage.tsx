import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { formAgain } from '~/http/answer.server';
import { type FormFields, readForm } from '~/http/body.server';
import { malformed, refusalOf } from '~/http/errors.server';
import { parseForm, rejectedForm } from '~/http/form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { type Visit, visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { cancelAppointment, moveAppointment } from './change.server';
import { moveForm } from './form';
import type { Appointment } from './letters.server';
import { appointmentByToken, readManaged } from './manage-page.server';
import { Managed } from './manage-parts';
import { acceptOffer, askEarlier, declineOffer, stopAsking } from './waiting.server';

export const meta = titled((t) => t.appointments.manage.title);

export async function loader(args: LoaderFunctionArgs) {
  return readManaged(await visitOf(args), args.params.token ?? '');
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { house, landlord } = visit;
  const token = args.params.token ?? '';
  const { fields } = await readForm(args.request);
  const appointment = await appointmentByToken(house.store.read, { token, landlordId: landlord.id });
  await countTry(house, 'appointmentOfLink', appointment.id);
  return act(visit, { fields, token, appointment });
}

type Act = { fields: FormFields; token: string; appointment: Appointment };

async function act(visit: Visit, { fields, token, appointment }: Act) {
  const { house, landlord, actor, now, requestId, t } = visit;
  const change = { appointmentId: appointment.id, landlord, actor, now, requestId, by: 'person' as const };
  const done = async (flash: string, command: () => Promise<void>) => {
    const refusal = await refusalOf(command);
    if (refusal) return formAgain(rejectedForm({ fields, t, errors: { [fieldOf(fields)]: refusal.code } }));
    return seeOtherWithFlash(house, { location: paths.appointment(token), flash: `appointments.flash.${flash}` });
  };
  switch (fields.get('intent')) {
    case 'move': {
      const parsed = parseForm(moveForm(landlord.settings.timeZone), { fields, t });
      if (!parsed.ok) return formAgain(parsed.form);
      return done('moved', () => moveAppointment(house, { ...change, slot: parsed.value.slot }));
    }
    case 'cancel':
      return done('cancelled', () => cancelAppointment(house, change));
    case 'ask-earlier':
      return done('earlierAsked', () => askEarlier(house, change));
    case 'stop-asking':
      return done('earlierStopped', () => stopAsking(house, change));
    case 'accept-offer':
      return done('moved', () => acceptOffer(house, change));
    case 'decline-offer':
      return done('offerDeclined', () => declineOffer(house, change));
    default:
      return malformed();
  }
}

/** What is wrong with a time stands at the times; everything else concerns the whole page. */
function fieldOf(fields: FormFields): string {
  return fields.get('intent') === 'move' ? 'slot' : 'form';
}

export default function ManageAppointment() {
  const { manage: words } = useTexts().appointments;
  const managed = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const titles = {
    booked: words.title,
    displaced: words.displacedTitle,
    cancelled: words.cancelledTitle,
    passed: words.passedTitle,
  };
  return (
    <Page title={titles[managed.state]}>
      <Managed managed={managed} form={form} />
    </Page>
  );
}
