import { useFormats, useTexts } from '~/i18n/use-texts';
import { isTermination } from './notice-rules';
import type { OwnRequest } from './one-page.server';

/** Until when what is waited for can come, and what happens then: said before it does. */
export function AnswerBy({ read: { request, answerBy } }: { read: OwnRequest }) {
  const words = useTexts().requests.one;
  const formats = useFormats();
  if (answerBy === null) return null;
  const day = formats.date(answerBy);
  if (request.turn === 'others') return <p>{words.consentBy(day)}</p>;
  return <p>{(isTermination(request.act) ? words.answerByNotice : words.answerBy)(day)}</p>;
}
