import type { Locale } from '~/i18n/locale';
import { en } from './en';
import { fi } from './fi';
import type { GuideTexts } from './shape';
import { sv } from './sv';

export type { GuideTexts } from './shape';

export const guideTexts: Record<Locale, GuideTexts> = { fi, sv, en };
