import type { PaperNews } from '~db/schema/authorizations';
import type { LetterData } from '~emails/index';
import type { Act } from './acts';
import { isTermination } from './notice-rules';

type Step = LetterData<'request-step'>['step'];

const NEWS: Partial<Record<Step, PaperNews>> = {
  received: 'request-filed',
  asked: 'request-asked',
  accepted: 'request-accepted',
  rejected: 'request-rejected',
  done: 'request-done',
  cancelled: 'request-cancelled',
  lapsed: 'request-lapsed',
};

type About = { step: Step; attorneyIsTold: boolean };

/**
 * PA-5: what goes on paper to a principal without an e-mail address: what their attorney did, that notice was accepted,
 * and how it ends. What lies between is the attorney's to follow, as long as they are told of it.
 */
export function onPaperIn({ act }: { act: Act }, { step, attorneyIsTold }: About): PaperNews | null {
  const isBetween = step === 'asked' || (step === 'accepted' && !isTermination(act));
  return isBetween && attorneyIsTold ? null : (NEWS[step] ?? null);
}
