import type { LandlordSettings } from '~/features/tenancy/settings';
import type { PortalTexts } from '~/i18n';
import type { Locale } from '~/i18n/locale';

export type PlanStep = { kind: string; title: string; text: string };

const ORDER = ['call-police', 'ring-bell', 'go-back'] as const;

/** DI-4: what to do, in the landlord's order and words, or else the portal's own. */
export function planSteps(
  { violence }: Pick<LandlordSettings, 'violence'>,
  { t, locale }: { t: PortalTexts; locale: Locale },
): PlanStep[] {
  if (violence.plan === null) return ORDER.map((kind) => ({ kind, ...t.violence.plan[kind] }));
  return violence.plan.map(({ kind, title, text }) => ({ kind, title: title[locale], text: text[locale] }));
}
