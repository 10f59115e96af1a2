import { useFormats, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { SummaryList } from '~/ui/summary-list';
import { ConsentList } from '../consent-list';
import type { DeskPage } from './page.server';

/** What an officer needs to decide: who asked, for whom, and what the register says. */
export function DeskFacts({ page }: { page: DeskPage }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.requestDesk.one;
  const { request, contact, consents } = page;
  const isByAttorney = request.authorizationId !== null;
  return (
    <SummaryList
      rows={[
        {
          label: words.principal,
          value: <a href={paths.adminResident(request.principalResidentId)}>{request.principalName}</a>,
        },
        { label: words.actedBy, value: isByAttorney ? words.attorney(request.actedByName) : null },
        {
          label: words.contact,
          value: contact && [contact.email, contact.phone && formats.phone(contact.phone)].filter(Boolean).join(', '),
        },
        { label: words.home, value: request.address },
        { label: words.filedAt, value: formats.dateTime(request.filedAt) },
        { label: words.message, value: page.message && <p className="as-written">{page.message}</p> },
        { label: words.lastDay, value: request.lastDay && <strong>{formats.date(request.lastDay)}</strong> },
        { label: words.wantedOn, value: request.wantedOn && formats.date(request.wantedOn) },
        { label: words.leaseEnds, value: page.leaseEndsOn && formats.date(page.leaseEndsOn) },
        {
          label: words.parties,
          value: page.parties.length > 1 ? formats.list(page.parties.map(({ name }) => name)) : null,
        },
        { label: words.consents, value: consents.length === 0 ? null : <ConsentList consents={consents} /> },
        { label: words.status, value: t.requests.states[request.status] },
        { label: words.assignee, value: page.assignee ?? (page.canHandle ? t.requestDesk.nobody : null) },
      ]}
    />
  );
}
