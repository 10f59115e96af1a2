import { useFormats, useTexts } from '~/i18n/use-texts';
import { CallBox } from '~/ui/call-box';
import type { CallAboutDisturbance } from './right-now';

/** DI-3: whom to phone instead of writing. */
export function CallAboutDisturbanceBox({ call }: { call: CallAboutDisturbance }) {
  const t = useTexts();
  const formats = useFormats();
  const until = call.until ? formats.shortTime(call.until) : '';
  const details = {
    disturbances: t.disturbances.help.nowDetail,
    'on-call': t.common.callNow.onCall,
    'housing-company': t.common.callNow.housingCompany(until),
    'phone-service': t.common.callNow.phoneService(until),
  };
  return (
    <CallBox
      title={t.disturbances.help.nowTitle}
      detail={details[call.service]}
      number={formats.phone(call.phone)}
      size="large"
    />
  );
}
