import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { CallBox } from '~/ui/call-box';

/** Customer service by phone, with whether it answers at this minute (CS-7). */
export function CallCustomerService({ service }: { service: CustomerService }) {
  const t = useTexts();
  const formats = useFormats();
  const words = t.common.callNow;
  const when = service.open
    ? words.openUntil(formats.shortTime(service.until))
    : words.opensNext(
        t.appointments.manage.at(formats.onWeekdayDate(service.opensAt), formats.shortTime(service.opensAt)),
      );
  return (
    <>
      <CallBox title={words.customerService} detail={when} number={formats.phone(service.phone)} />
      <p>{words.price}</p>
    </>
  );
}
