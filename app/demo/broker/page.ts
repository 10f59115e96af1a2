import { isLocale, type Locale } from '~/i18n/locale';
import type { TestPerson } from './persons';
import { type BrokerTexts, brokerTexts } from './texts';

export const STYLE_PATH = '/broker.css';

export type Choice = Pick<TestPerson, 'id' | 'name' | 'note'>;
type ChoicePage = { locale: Locale; action: string; service: string; persons: readonly Choice[]; texts?: BrokerTexts };

/** Plain buttons in one form: works without scripts, with a keyboard and read aloud. */
export function choicePage({ locale, action, service, persons, texts = brokerTexts }: ChoicePage): string {
  const t = texts[locale];
  const choices = persons.map(
    ({ id, name, note }) => `<li><button class="person" type="submit" name="person" value="${escaped(id)}">
      <span class="name">${escaped(name)}</span><span class="note">${escaped(note)}</span></button></li>`,
  );
  return page({
    t,
    locale,
    title: t.title,
    body: `<h1>${t.heading}</h1>
    ${service ? `<p class="asking">${escaped(t.asking(service))}</p>` : ''}
    <form method="post" action="${escaped(action)}">
      <h2>${persons.length > 0 ? t.choose : t.nobody}</h2>
      <ul>${choices.join('\n')}</ul>
      <button class="cancel" type="submit" name="cancel" value="cancel">${t.cancel}</button>
    </form>`,
  });
}

type EndedPage = { locale: Locale; portalOrigin: string; texts?: BrokerTexts };

export function endedPage({ locale, portalOrigin, texts = brokerTexts }: EndedPage): string {
  const t = texts[locale];
  const body = `<h1>${t.endedTitle}</h1><p>${t.ended}</p><p><a href="${escaped(portalOrigin)}">${t.back}</a></p>`;
  return page({ t, locale, title: t.endedTitle, body });
}

/** The first of the languages asked for that there is. */
export function localeOf(uiLocales: unknown): Locale {
  const asked = typeof uiLocales === 'string' ? uiLocales.split(/[\s,;]+/).map((tag) => tag.slice(0, 2)) : [];
  return asked.find(isLocale) ?? 'fi';
}

type Framed = { t: BrokerTexts[Locale]; locale: Locale; title: string; body: string };

function page({ t, locale, title, body }: Framed): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title>${title} – ${t.testService}</title>
  <link rel="stylesheet" href="${STYLE_PATH}">
</head>
<body>
  <header><p><strong>${t.testService}</strong> ${t.notReal}</p></header>
  <main>${body}</main>
</body>
</html>`;
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

export const STYLE = `
:root { color-scheme: light; font: 1.0625rem/1.5 system-ui, Arial, sans-serif; color: #1a1a1a; background: #f4f4f2; }
* { box-sizing: border-box; }
body { margin: 0; }
header { background: #1f3a4d; color: #fff; }
header p, main { max-width: 34rem; margin: 0 auto; padding: 1rem; }
header strong { display: inline-block; margin-right: .5rem; padding: 0 .5rem; color: #1f3a4d; background: #fff; }
main { margin-top: 1.5rem; margin-bottom: 2rem; background: #fff; border-radius: .25rem; padding: 1.5rem 1rem; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; }
h2 { margin: 1.5rem 0 .75rem; font-size: 1.125rem; }
ul { list-style: none; margin: 0 0 1.5rem; padding: 0; }
li + li { margin-top: .5rem; }
button { width: 100%; min-height: 3.25rem; padding: .625rem 1rem; font: inherit; color: inherit; text-align: left;
  background: #fff; border: 2px solid #6b6b6b; border-radius: .25rem; cursor: pointer; }
button:hover { border-color: #1f3a4d; background: #eef3f6; }
:focus-visible { outline: 3px solid #0072c6; outline-offset: 2px; }
.name { display: block; font-weight: 600; }
.note { display: block; color: #4a4a4a; }
.cancel { text-align: center; border-color: transparent; text-decoration: underline; }
a { color: #00548f; }
@media (min-width: 40rem) { main { padding: 2rem; } }
`;
