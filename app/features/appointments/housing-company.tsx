import type { CustomerService } from '~/features/tenancy/right-now';
import type { LandlordSettings } from '~/features/tenancy/settings';
import type { PerLanguage } from '~/features/tenancy/settings-fields';
import type { Formats } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { telephoneHref } from '~/ui/call-box';
import { Notice } from '~/ui/notice';
import { Page } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { CallCustomerService } from './call-customer-service';

type Contacts = LandlordSettings['contacts']['housingCompanies'];
export type HousingCompanies = NonNullable<ReturnType<typeof housingCompaniesOf>>;

/** CS-5, in the viewer's language; null where the landlord has none. */
export function housingCompaniesOf(contacts: Contacts, locale: Locale) {
  if (!contacts) return null;
  const { name, formerName, email, phone, hours } = contacts;
  return { name: inLanguage(name, locale), formerName, email, phone, hours: hours.weekly };
}

function inLanguage(words: PerLanguage, locale: Locale): string {
  return words[locale];
}

/** To everybody: no question is asked, whoever lives in one knows it (AP-4). */
export function HousingCompanyNotice({ contacts }: { contacts: HousingCompanies }) {
  const words = useTexts().appointments.housingCompany;
  const formats = useFormats();
  const phone = formats.phone(contacts.phone);
  return (
    <Notice title={words.notice}>
      <p>{words.noticeText(contacts.name)}</p>
      <p>
        <a href={`mailto:${contacts.email}`}>{contacts.email}</a>
        <br />
        <a href={telephoneHref(phone)}>{phone}</a>, {hoursIn(contacts, formats)}
      </p>
    </Notice>
  );
}

type BooksElsewhereProps = { contacts: HousingCompanies | null; service: CustomerService };

/** To a signed-in resident of one, instead of the calendar. */
export function BooksElsewhere({ contacts, service }: BooksElsewhereProps) {
  const words = useTexts().appointments.housingCompany;
  return (
    <Page title={words.ownTitle} lead={words.ownText}>
      <CallCustomerService service={service} />
      {contacts && <Contact contacts={contacts} />}
    </Page>
  );
}

function Contact({ contacts }: { contacts: HousingCompanies }) {
  const words = useTexts().appointments.housingCompany;
  const formats = useFormats();
  const phone = formats.phone(contacts.phone);
  return (
    <>
      {contacts.formerName && <p>{words.formerly(contacts.formerName)}</p>}
      <SummaryList
        rows={[
          { label: words.email, value: <a href={`mailto:${contacts.email}`}>{contacts.email}</a> },
          { label: words.phone, value: <a href={telephoneHref(phone)}>{phone}</a> },
          { label: words.hours, value: hoursIn(contacts, formats) },
        ]}
      />
    </>
  );
}

function hoursIn({ hours }: HousingCompanies, formats: Formats): string {
  return hours
    .map(({ weekdays, from, until }) => `${formats.weekdays(weekdays)} ${formats.timeRange(from, until)}`)
    .join(', ');
}
