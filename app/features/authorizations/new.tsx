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
import { changeWritten, draftToChange } from './change-page.server';
import { DocumentField } from './document-field';
import { leasesOf, writeDown, writesAs } from './new-page.server';

type Shown = { as: 'principal' | 'attorney'; change: object | null };

export const meta = titled<Shown>(({ authorizations: { write } }, shown) => {
  if (shown?.change) return write.changeTitle;
  return shown?.as === 'attorney' ? write.attorneyTitle : write.title;
});

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireResident(visit);
  const { house, actor, landlord, today, url } = visit;
  const id = url.searchParams.get('authorization');
  const change = id ? await draftToChange(visit, id) : null;
  const kept = await keptFormOf(visit);
  const draft = kept?.form.values.draft?.[0] ?? newId();
  const owner = ownerOfIdentity(actor.identityId);
  return data(
    {
      as: change?.as ?? writesAs(visit, url.searchParams.get('as')),
      change,
      leases: leasesOf(visit).map(({ leaseId, address }) => ({ value: leaseId ?? '', label: address })),
      own: { name: actor.name, email: actor.email },
      draft,
      keptForm: kept?.form ?? null,
      kept: kept && !change ? await documentsOfDraft(house.store.read, { draftId: draft, owner }) : [],
      mostPages: landlord.settings.powersOfAttorney.mostPages,
      today,
    },
    { headers: kept?.headers },
  );
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const id = visit.url.searchParams.get('authorization');
  return id ? changeWritten(visit, id) : writeDown(visit);
}

export default function NewAuthorization() {
  const t = useTexts();
  const loaded = useLoaderData<typeof loader>();
  const again = useActionData<typeof action>()?.again;
  const { change } = loaded;
  const form = again?.form ?? loaded.keptForm ?? change?.form ?? { values: {}, errors: {} };
  const isAttorney = loaded.as === 'attorney';
  return (
    <Page {...useHead()}>
      {!again && loaded.keptForm && <Notice role="status">{t.common.flash.formRestored}</Notice>}
      <PostForm {...form} multipart={!change}>
        {change && <Changes pages={change.pages} by={loaded.as} />}
        {change && <HiddenField name="version" value={String(change.version)} />}
        {!change && <HiddenField name="draft" value={again?.draft ?? loaded.draft} />}
        {isAttorney && <HiddenField name="as" value="attorney" />}
        {!isAttorney && loaded.leases.length > 1 && (
          <Select name="lease" label={t.authorizations.write.lease} options={loaded.leases} />
        )}
        <AuthorizationFields by={loaded.as} today={loaded.today} own={loaded.own} />
        {!change && <DocumentField kept={again?.kept ?? loaded.kept} mostPages={loaded.mostPages} optional />}
        {isAttorney && <p className="quiet">{t.authorizations.write.secret}</p>}
        <SubmitButton>{change ? t.authorizations.write.saveChanges : t.authorizations.write.save}</SubmitButton>
      </PostForm>
    </Page>
  );
}

function useHead() {
  const t = useTexts().authorizations;
  const { as, change } = useLoaderData<typeof loader>();
  const { write } = t;
  if (change) {
    return { title: write.changeTitle, backHref: paths.myAuthorization(change.id), backLabel: t.kinds[change.kind] };
  }
  const back = { backHref: paths.myAuthorizations(), backLabel: t.title };
  return as === 'attorney'
    ? { title: write.attorneyTitle, lead: write.attorneyLead, ...back }
    : { title: write.title, lead: write.lead, ...back };
}

/** What becomes of a paper that says the old words, before anything is changed. */
function Changes({ pages, by }: { pages: number; by: 'principal' | 'attorney' }) {
  const words = useTexts().authorizations.write;
  if (by === 'attorney') return null;
  return (
    <Notice tone={pages > 0 ? 'warning' : 'info'}>
      {words.changeText} {pages > 0 && words.changePages(pages)}
    </Notice>
  );
}
