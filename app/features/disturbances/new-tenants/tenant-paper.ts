import { textsFor } from '~/i18n';
import type { Locale } from '~/i18n/locale';
import type { PdfPage } from '~/pdf/page';
import { inOnePiece } from '~/pdf/printable';
import type { contactsOf } from '../violence/contacts';
import type { PlanStep } from '../violence/plan-steps';

export type TenantLetter = {
  language: Locale;
  notice: { stage: 'signing' | 'first-day'; name: string; address: string; postal: string; isSignUp: boolean };
  date: string;
  /** Of the page that tells the same. */
  address: string;
  steps: readonly PlanStep[];
  emergency: string;
  helpers: ReturnType<typeof contactsOf>;
};

/** DI-5 on paper, to a tenant who has no account. */
export function tenantPaper(letter: TenantLetter): (page: PdfPage) => void {
  const { language, notice, date, address, steps, emergency, helpers } = letter;
  const { violence, disturbances } = textsFor(language);
  return (page) => {
    page.address([notice.name, notice.address, notice.postal], [{ label: disturbances.letters.date, value: date }]);
    page.heading(violence.tenantLetter.title, 1);
    page.paragraph(violence.tenantLetter.intro[notice.stage]);
    page.numbered(
      steps.map(({ kind, title, text }) => [
        { text: kind === 'call-police' ? `${title}: ${emergency}` : title, style: 'strong' },
        { text },
      ]),
    );
    // Where it does not hang yet, it is not promised.
    if (notice.isSignUp) page.paragraph(violence.tenantLetter.sign);
    if (helpers) {
      page.heading(violence.contactsIn(helpers.name), 2);
      page.list(
        helpers.contacts.map(({ name, phone, link }) =>
          [name, phone ? inOnePiece(phone) : link].filter(Boolean).join(': '),
        ),
      );
    }
    page.paragraph(violence.tenantLetter.portal(address));
  };
}
