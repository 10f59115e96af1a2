import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { readForm } from '~/http/body.server';
import { refusalOf } from '~/http/errors.server';
import { type FormState, parseForm, rejectedForm } from '~/http/form.server';
import { requireDuty } from '~/http/guards.server';
import { keepFormOfEndedSession } from '~/http/kept-form.server';
import { seeOtherWithFlash } from '~/http/redirects.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { DoorOpeningForm, DoorOpenings } from './door-openings';
import { doorOpeningForm } from './form';
import { recordDoorOpening } from './openings.server';
import { type ResidentPage, readResident } from './read.server';
import { Ties } from './ties';

export const meta = titled<ResidentPage>((t, resident) => resident?.name ?? t.residents.title);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service', 'property-service', 'property-supervisor');
  return readResident(visit, args.params.id ?? '');
}

export async function action(args: ActionFunctionArgs) {
  const visit = await visitOf(args);
  const { fields } = await readForm(args.request);
  await keepFormOfEndedSession(visit, { fields });
  requireDuty(visit, 'customer-service', 'property-service', 'property-supervisor');
  const { house, t, landlord } = visit;
  const parsed = parseForm(doorOpeningForm(landlord.settings.timeZone), { fields, t });
  if (!parsed.ok) return again(parsed.form);
  const { home, ...opening } = parsed.value;
  const residentId = args.params.id ?? '';
  const refusal = await refusalOf(() => recordDoorOpening(house, { residentId, homeId: home, ...opening }, visit));
  if (refusal) return again(rejectedForm({ fields, t, errors: { [fieldOf(refusal.code)]: refusal.code } }));
  return seeOtherWithFlash(house, { location: paths.adminResident(residentId), flash: 'residents.recorded' });
}

function fieldOf(code: string): string {
  if (code === 'choose') return 'home';
  if (code.endsWith('ordered-later')) return 'orderedAt';
  return code.endsWith('opened-before') ? 'openedAt' : 'form';
}

function again(form: FormState) {
  return data({ form }, { status: 400 });
}

export default function Resident() {
  const t = useTexts().residents;
  const resident = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <Page title={resident.name} backHref={paths.adminResidents()} backLabel={t.back}>
      {resident.isRemoved && <Notice tone="warning">{t.removed}</Notice>}
      <SummaryList
        rows={[
          resident.ties.length > 0 && { label: t.homes, value: <Ties ties={resident.ties} /> },
          resident.serves && { label: t.code, value: resident.hasCode ? t.codeKnown : t.codeMissing },
        ]}
      />
      {resident.serves && <Account resident={resident} />}
      <Section title={t.faults}>
        <OpenFaults faults={resident.faults} />
        {resident.homes.map(({ id, address }) => (
          <ButtonLink key={id} href={paths.newWorkOrderFor(id)}>
            {resident.homes.length > 1 ? `${t.newFault}: ${address}` : t.newFault}
          </ButtonLink>
        ))}
      </Section>
      <Section title={t.openings} id="openings">
        <DoorOpenings resident={resident} />
        {resident.homes.length > 0 && <DoorOpeningForm resident={resident} form={form} />}
      </Section>
    </Page>
  );
}

function Account({ resident }: { resident: ResidentPage }) {
  const { residents: t, office } = useTexts();
  const { account } = resident;
  const formats = useFormats();
  return (
    <Section title={t.account}>
      {account?.email ? (
        <SummaryList
          rows={[
            { label: t.email, value: account.email },
            { label: t.phone, value: account.phone && formats.phone(account.phone) },
            account.activatedAt && { label: t.active, value: formats.date(account.activatedAt) },
            account.identified && {
              label: t.identified,
              value: `${formats.date(account.identified.at)}, ${t.methods[account.identified.method]}`,
            },
          ]}
        />
      ) : (
        <p>{t.noAccount}</p>
      )}
      {!resident.isRemoved && <ButtonLink href={paths.newIdentification(resident.id)}>{office.check.title}</ButtonLink>}
    </Section>
  );
}

function OpenFaults({ faults }: { faults: ResidentPage['faults'] }) {
  const { residents: t, work } = useTexts();
  if (faults.length === 0) return <p>{t.noFaults}</p>;
  return (
    <ul className="plain-list">
      {faults.map(({ id, number, title, status, mayOpen }) => (
        <li key={id}>
          {mayOpen ? <a href={paths.workOrder(id)}>{`${number} ${title}`}</a> : `${number} ${title}`}{' '}
          <span className="quiet">{`(${work.status[status].toLowerCase()})`}</span>
        </li>
      ))}
    </ul>
  );
}
