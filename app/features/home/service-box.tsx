import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { CallBox } from '~/ui/call-box';

/** Customer service, for what can wait: open until when, or opening when. */
export function ServiceBox({ service }: { service: CustomerService }) {
  const t = useTexts();
  const words = t.common.callNow;
  const formats = useFormats();
  const detail = service.open
    ? words.openUntil(formats.shortTime(service.until))
    : words.opensNext(words.dayAndTime(formats.onWeekdayDate(service.opensAt), formats.shortTime(service.opensAt)));
  return <CallBox title={words.customerService} detail={detail} number={formats.phone(service.phone)} />;
}
