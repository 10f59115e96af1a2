import type { ReactNode } from 'react';
import { type Locale, localeNames, locales } from '~/i18n/locale';
import { classNames } from './class-names';
import { useUiTexts } from './ui-texts';

type ShellProps = {
  landlord: { name: string; logoUrl?: string | null };
  homeHref: string;
  locale: Locale;
  /** The page to come back to after the language has changed. */
  returnTo: string;
  children: ReactNode;
  navigation?: ReactNode;
  /** In whose name the page is used, where that is not plain. */
  banner?: ReactNode;
  /** What the person's last action did. */
  flash?: ReactNode;
  footer?: ReactNode;
  /** Queues and tables need the width of a desk. */
  width?: 'reading' | 'wide';
};

export function Shell({
  landlord,
  homeHref,
  locale,
  returnTo,
  children,
  navigation,
  banner,
  flash,
  footer,
  width = 'reading',
}: ShellProps) {
  const texts = useUiTexts();
  return (
    <div className={classNames('shell', width === 'wide' && 'shell--wide')}>
      <a className="skip-link" href="#main">
        {texts.skipToContent}
      </a>
      <header className="header">
        <div className="shell__inner header__row">
          <a className="header__name" href={homeHref}>
            {landlord.logoUrl ? <img src={landlord.logoUrl} alt={landlord.name} height={36} /> : landlord.name}
          </a>
          <LanguageSwitch locale={locale} returnTo={returnTo} />
          {navigation}
        </div>
      </header>
      {banner}
      <main className="main shell__inner" id="main" tabIndex={-1}>
        {flash && <div className="flash">{flash}</div>}
        {children}
      </main>
      {footer && (
        <footer className="footer">
          <div className="shell__inner">{footer}</div>
        </footer>
      )}
    </div>
  );
}

function LanguageSwitch({ locale, returnTo }: { locale: Locale; returnTo: string }) {
  const texts = useUiTexts();
  return (
    <form className="languages" method="post" action="/language" aria-label={texts.language}>
      <input type="hidden" name="returnTo" value={returnTo} />
      {locales.map((language) => (
        <button
          key={language}
          type="submit"
          name="language"
          value={language}
          lang={language}
          aria-current={language === locale ? 'true' : undefined}
        >
          {localeNames[language]}
        </button>
      ))}
    </form>
  );
}
