import { useFormats, useTexts } from '~/i18n/use-texts';
import { isTermination } from './notice-rules';
import type { OwnRequest } from './one-page.server';
import { isOpen } from './rules';

/** Who has the ball, in one line under the title. */
export function Standing({ read: { request, consents, isOwn, consent } }: { read: OwnRequest }) {
  const words = useTexts().requests.one.now;
  const formats = useFormats();
  const { status, turn, closedAt, principalName } = request;
  if (closedAt && !isOpen(status)) {
    return <>{words[status](formats.date(closedAt))}</>;
  }
  if (consent && status === 'received') return <strong>{words.consent(principalName)}</strong>;
  if (turn === 'others' && consents.length === 0) return <>{words.othersUnnamed}</>;
  if (turn === 'others') {
    const missing = consents
      .filter(({ answer }) => answer !== 'yes')
      .map(({ name, estate }) => estate?.representative ?? name);
    return <>{words.others(formats.list(missing))}</>;
  }
  if (status === 'asked') return isOwn ? <strong>{words.asked}</strong> : words.askedOther(principalName);
  if (status === 'received') return <>{words.received}</>;
  return <>{isTermination(request.act) ? words.acceptedEnd : words.accepted}</>;
}
