import { useFormats, useTexts } from '~/i18n/use-texts';
import type { Frame } from '~/root';
import { CallBox } from '~/ui/call-box';

/** The number that is right at this minute, by the server's clock (CS-7). */
export function CallNow({ frame, size }: { frame: Frame; size?: 'large' }) {
  const t = useTexts();
  const formats = useFormats();
  const { phone, service, until } = frame.callNow;
  const words = t.common.callNow;
  const untilTime = until ? formats.shortTime(new Date(until)) : '';
  const detail =
    service === 'on-call'
      ? words.onCall
      : service === 'housing-company'
        ? words.housingCompany(untilTime)
        : words.phoneService(untilTime);
  return <CallBox title={words.urgentTitle} detail={detail} number={formats.phone(phone)} size={size} />;
}
