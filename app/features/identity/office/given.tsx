import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { found } from '~/http/errors.server';
import { requireDuty } from '~/http/guards.server';
import { toldNow } from '~/http/shown-once.server';
import { visitOf } from '~/http/visit.server';
import { formatsFor } from '~/i18n/formats';
import { SpeechContext, useTexts } from '~/i18n/use-texts';
import { showTypedCode } from '~/lib/typed-code';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/button';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { findGivenCode } from './given.server';
import { type DocumentKind, stateOfCode } from './rules';
import { Slip } from './slip';

export const meta = titled((t) => t.office.given.titleOnly);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  requireDuty(visit, 'customer-service');
  const { house, actor, now, formats, landlord, url } = visit;
  const id = args.params.id ?? '';
  const given = found(await findGivenCode(house.store.read, { id, landlordId: actor.landlordId }));
  const told = toldNow(house, { request: args.request, page: url.pathname, staffId: actor.staffId });
  const { timeZone, contacts, name } = landlord.settings;
  const own = formatsFor(given.locale, timeZone);
  const slip = told && {
    speech: { locale: given.locale, timeZone },
    code: showTypedCode(told.secret),
    landlord: name,
    address: landlord.origin + paths.registerOffice(),
    email: given.email,
    validUntil: own.date(given.expiresAt),
    phone: own.phone(contacts.phoneService.phone),
  };
  return data(
    {
      slip,
      appointment: url.searchParams.get('appointment'),
      residentId: given.residentId,
      name: [given.givenName, given.familyName].filter(Boolean).join(' '),
      email: given.email,
      documentKind: given.documentKind as DocumentKind,
      officer: given.officer,
      state: stateOfCode(given, now),
      checkedAt: formats.dateTime(given.createdAt),
      validUntil: formats.dateTime(given.expiresAt),
    },
    { headers: told?.headers },
  );
}

export default function GivenCode() {
  const t = useTexts();
  const { slip, appointment, ...given } = useLoaderData<typeof loader>();
  const words = t.office.given;
  return (
    <Page title={slip ? words.title : words.titleOnly} lead={slip && words.lead}>
      {slip ? (
        <SpeechContext.Provider value={slip.speech}>
          <Slip {...slip} />
        </SpeechContext.Provider>
      ) : (
        <Notice title={words.shownTitle}>{words.shownText}</Notice>
      )}
      {slip && <p className="quiet">{words.print}</p>}
      <SummaryList
        rows={[
          { label: words.forWhom, value: given.name },
          { label: words.email, value: given.email },
          { label: words.document, value: t.office.check.documents[given.documentKind] },
          { label: words.checkedAt, value: given.checkedAt },
          { label: words.checkedBy, value: given.officer },
          { label: words.validUntil, value: given.validUntil },
          { label: words.state, value: words.states[given.state] },
        ]}
      />
      {!slip && given.state !== 'used' && (
        <ButtonLink href={paths.newIdentification(given.residentId)}>{words.again}</ButtonLink>
      )}
      {appointment && <ButtonLink href={paths.adminAppointment(appointment)}>{words.toVisit}</ButtonLink>}
    </Page>
  );
}
