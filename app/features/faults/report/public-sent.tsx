import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { ownerOf } from '~/features/files/owner.server';
import { CallNow } from '~/features/home/call-now';
import { useFrame } from '~/features/home/use-frame';
import { found } from '~/http/errors.server';
import { visitOf } from '~/http/visit.server';
import { useFormats, useLocale, useTexts } from '~/i18n/use-texts';
import { paths } from '~/paths';
import { ButtonLink } from '~/ui/form';
import { Notice } from '~/ui/notice';
import { Page, Section } from '~/ui/page';
import { SummaryList } from '~/ui/summary-list';
import { titled } from '~/ui/titled';
import { numberOf } from '../rules';
import { guideTitle } from '../title';
import { findPublicReport } from './public-report.server';

export const meta = titled((t) => t.faults.public.sentTitle);

export async function loader(args: LoaderFunctionArgs) {
  const visit = await visitOf(args);
  const owner = ownerOf(visit);
  const { id = '' } = args.params;
  return found(await findPublicReport(visit.house.store.read, { id, landlordId: visit.landlord.id, owner }));
}

export default function PublicReportSent() {
  const t = useTexts();
  const formats = useFormats();
  const locale = useLocale();
  const { number, movedTo, own } = useLoaderData<typeof loader>();
  const words = t.faults.public;
  const details = t.faults.report.details;
  return (
    <Page title={words.sentTitle} lead={<strong>{words.sentNumber(numberOf(number))}</strong>}>
      <p>{words.sentKeep}</p>
      {movedTo && <Notice>{t.faults.one.moved(formats.onWeekdayDate(movedTo))}</Notice>}
      <Section title={words.sentNextTitle}>
        <ol>
          {words.sentNext.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {own?.email && <p>{words.sentReceipt(own.email)}</p>}
        <CallNow frame={useFrame()} />
      </Section>
      {own && (
        <Section title={words.sentDetails}>
          <SummaryList
            rows={[
              { label: t.faults.one.address, value: own.address },
              { label: details.fault, value: guideTitle(own, locale) },
              { label: words.sentWords, value: <span className="as-written">{own.description}</span> },
            ]}
          />
        </Section>
      )}
      <ButtonLink href={paths.reportFault()}>{words.another}</ButtonLink>
    </Page>
  );
}
