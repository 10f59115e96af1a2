import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { readResidentsForm } from '~/features/files/photo-form.server';
import { photosOfDraft } from '~/features/files/photos.server';
import { found } from '~/http/errors.server';
import { requireResident } from '~/http/guards.server';
import { keptFormOf } from '~/http/kept-form.server';
import { countTry } from '~/http/limits.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { localDateTime } from '~/lib/time';
import { paths } from '~/paths';
import { HiddenField, PostForm, Select, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { callAboutDisturbance } from '../right-now';
import { BeforeReporting } from './before-reporting';
import { reportDisturbance } from './commands.server';
import { EntryFields } from './entry-fields';
import { openReportsOf } from './queries.server';
import { requireHome, requireReader } from './reader.server';
import { entryAgain, receiveEntry } from './receive.server';
import { smokeFreeAt } from './smoke-free';

export const meta = titled((t) => t.disturbances.report.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { homes } = requireHome(visit);
  const { house, actor, landlord, now, today } = visit;
  const { settings } = landlord;
  const kept = await keptFormOf(visit);
  const draft = kept?.form.values.draft?.[0] ?? newId();
  const owner = ownerOfIdentity(actor.identityId);
  const [home] = homes;
  return data(
    {
      draft,
      keptForm: kept?.form ?? null,
      kept: kept ? await photosOfDraft(house.store.read, { draftId: draft, owner }) : [],
      homes: homes.map(({ homeId, address }) => ({ value: homeId, label: address })),
      open: (await openReportsOf(house.store.read, requireReader(visit))).filter(({ open }) => open),
      call: callAboutDisturbance(settings, now, { housingCompany: home!.housingCompany }),
      emergency: settings.contacts.emergency,
      latest: localDateTime(now, settings.timeZone),
      smokeFree: smokeFreeAt(settings, { address: home!.address, today }),
    },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const form = await readResidentsForm(visit);
  requireResident(visit);
  const { homes } = requireHome(visit);
  const { house, actor, landlord, now, requestId } = visit;
  const wanted = form.fields.get('home');
  const home = found(wanted ? homes.find(({ homeId }) => homeId === wanted) : homes[0]);
  const received = await receiveEntry(visit, { form, home });
  if (!received.ok) return entryAgain(received.again);
  await countTry(house, 'disturbanceOfAccount', actor.accountId);
  const { told, photoIds, draftId } = received;
  const sent = await reportDisturbance(house, { actor, landlord, home, told, photoIds, draftId, now, requestId });
  return seeOtherWithFlash(house, {
    location: paths.myDisturbance(sent.id),
    flash: 'disturbances.flash.reported',
  });
}

export default function NewDisturbance() {
  const t = useTexts();
  const words = t.disturbances.report;
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  const form = again?.form ?? loaded.keptForm ?? { values: {}, errors: {} };
  const draft = again?.draft ?? loaded.draft;
  return (
    <Page title={words.title} lead={words.lead} backHref={paths.myDisturbances()} backLabel={t.disturbances.list.title}>
      {!again && loaded.keptForm && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      {!again && <BeforeReporting {...loaded} />}
      <PostForm {...form} multipart>
        <HiddenField name="draft" value={draft} />
        {loaded.homes.length > 1 && <Select name="home" label={words.home} options={loaded.homes} />}
        <EntryFields
          values={form.values}
          draft={draft}
          kept={again?.kept ?? loaded.kept}
          latest={loaded.latest}
          smokeFree={loaded.smokeFree}
        />
        <SubmitButton>{words.send}</SubmitButton>
      </PostForm>
    </Page>
  );
}
