import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { documentsOfDraft } from '~/features/files/documents.server';
import { ownerOfIdentity } from '~/features/files/owner.server';
import { requireResident } from '~/http/guards.server';
import { keptFormOf } from '~/http/kept-form.server';
import { visitOf } from '~/http/visit.server';
import { useTexts } from '~/i18n/use-texts';
import { newId } from '~/lib/ids';
import { paths } from '~/paths';
import { HiddenField, PostForm, Select, SubmitButton } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { titled } from '~/ui/titled';
import { AuthorizationFields } from './authorization-fields';
import { DocumentField } from './document-field';
import { leasesOf, writeDown, writesAs } from './new-page.server';

export const meta = titled((t) => t.authorizations.write.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, landlord, today, url } = visit;
  const kept = await keptFormOf(visit);
  const draft = kept?.form.values.draft?.[0] ?? newId();
  const owner = ownerOfIdentity(actor.identityId);
  return data(
    {
      as: writesAs(visit, url.searchParams.get('as')),
      leases: leasesOf(visit).map(({ leaseId, address }) => ({ value: leaseId ?? '', label: address })),
      own: { name: actor.name, email: actor.email },
      draft,
      keptForm: kept?.form ?? null,
      kept: kept ? await documentsOfDraft(house.store.read, { draftId: draft, owner }) : [],
      mostPages: landlord.settings.powersOfAttorney.mostPages,
      today,
    },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  return writeDown(await visitOf(args));
}

export default function NewAuthorization() {
  const t = useTexts();
  const words = t.authorizations.write;
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  const form = again?.form ?? loaded.keptForm ?? { values: {}, errors: {} };
  const isAttorney = loaded.as === 'attorney';
  return (
    <Page
      title={isAttorney ? words.attorneyTitle : words.title}
      lead={isAttorney ? words.attorneyLead : words.lead}
      backHref={paths.myAuthorizations()}
      backLabel={t.authorizations.title}
    >
      {!again && loaded.keptForm && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      <PostForm {...form} multipart>
        <HiddenField name="draft" value={again?.draft ?? loaded.draft} />
        {isAttorney && <HiddenField name="as" value="attorney" />}
        {!isAttorney && loaded.leases.length > 1 && <Select name="lease" label={words.lease} options={loaded.leases} />}
        <AuthorizationFields by={loaded.as} today={loaded.today} own={loaded.own} />
        <DocumentField kept={again?.kept ?? loaded.kept} mostPages={loaded.mostPages} optional />
        {isAttorney && <p className="quiet">{words.secret}</p>}
        <SubmitButton>{words.save}</SubmitButton>
      </PostForm>
    </Page>
  );
}
