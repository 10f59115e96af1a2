import type { PortalTexts } from '~/i18n';
import type { FaultReason } from './faults';

type Told = { reason: string; facts: Readonly<Record<string, string>> };

/** The sentence for a bad row. */
export function reasonOf({ reasons }: PortalTexts['register'], { reason, facts }: Told): string {
  return reasons[reason as FaultReason](facts);
}
