import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readResidentsForm } from '~/features/files/photo-form.server';
import { CallNow } from '~/features/home/call-now';
import { useFrame } from '~/features/home/use-frame';
import { requireResidentOrAttorney } from '~/http/guards.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { HiddenField, PostForm, Radios, SubmitButton } from '~/ui/form';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { takenUpAt } from '../office-hours';
import { requireHome } from '../reader.server';
import { DetailsForm } from './details-form';
import { beginReport, isWhole, receiveReport } from './receive.server';
import { UrgentQuestion } from './urgent-question';

export const meta = titled((t) => t.faults.report.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResidentOrAttorney(visit);
  const { homes } = requireHome(visit);
  return {
    draft: newId(),
    homes: homes.map(({ homeId, address }) => ({ value: homeId, label: address })),
    phone: visit.actor.phone,
    takenUpAt: takenUpAt({}, visit.now, visit.landlord.settings),
  };
}

/** The first step, or the whole report: who sends everything at once is not led through the steps. */
export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const form = await readResidentsForm(visit, ({ fields, draftId }) =>
    isWhole(fields) ? paths.newFaultStep('details', draftId) : paths.newFault(),
  );
  requireResidentOrAttorney(visit);
  const residence = requireHome(visit);
  return isWhole(form.fields) ? receiveReport(visit, form, residence) : beginReport(visit, form, residence);
}

export default function StartReport() {
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>();
  const words = useTexts().faults.report;
  if (!again?.isWhole) return <Urgent draft={again?.draft ?? loaded.draft} homes={loaded.homes} form={again?.form} />;
  return (
    <Page title={words.details.title} eyebrow={words.title}>
      <DetailsForm {...again} phone={loaded.phone} takenUpAt={loaded.takenUpAt} />
    </Page>
  );
}

type UrgentProps = {
  draft: string;
  homes: { value: string; label: string }[];
  form: { values: Record<string, string[]>; errors: Record<string, string> } | undefined;
};

function Urgent({ draft, homes, form }: UrgentProps) {
  const words = useTexts().faults.report;
  return (
    <Page title={words.urgent.title} eyebrow={words.title} lead={words.urgent.lead} backHref={paths.my()}>
      <CallNow frame={useFrame()} size={form?.errors.urgent ? 'large' : undefined} />
      <PostForm {...form} action={paths.newFault()}>
        <HiddenField name="draft" value={draft} />
        <UrgentQuestion />
        {homes.length > 1 && (
          <Radios name="home" label={words.urgent.home} options={homes} defaultValue={homes[0]?.value} />
        )}
        <SubmitButton>{words.continue}</SubmitButton>
      </PostForm>
    </Page>
  );
}
