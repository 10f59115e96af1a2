import type { CustomerService } from '~/features/tenancy/right-now';
import { useFormats, useTexts } from '~/i18n/use-texts';
import { CallBox } from '~/ui/call-box';

/** Customer service, for what can wait: open until when, or opening when. */
export function ServiceBox({ service }: { service: CustomerService }) {
  const formats = useFormats();
  const { customerService } = useTexts().common.callNow;
  const detail = useServiceHours(service);
  return <CallBox title={customerService} detail={detail} number={formats.phone(service.phone)} />;
}

/** CS-7: wherever its number stands, whether it answers at this minute. */
export function useServiceHours(service: CustomerService): string {
  const words = useTexts().common.callNow;
  const formats = useFormats();
  if (service.open) return words.openUntil(formats.shortTime(service.until));
  const { opensAt } = service;
  return words.opensNext(words.dayAndTime(formats.onWeekdayDate(opensAt), formats.shortTime(opensAt)));
}
