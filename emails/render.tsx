import { plainTextSelectors, render } from '@react-email/render';
import { compile } from 'html-to-text';
import type { z } from 'zod';
import { formatsFor } from '~/i18n/formats';
import type { Locale } from '~/i18n/locale';
import type { Letter, LetterAttachment, LetterContext, LetterLandlord } from './define';
import { type LetterData, type LetterName, letters } from './index';
import { Layout } from './layout';
import { letterTextsFor } from './texts';

export type LetterToRender<Name extends LetterName> = {
  name: Name;
  locale: Locale;
  data: LetterData<Name>;
  landlord: LetterLandlord;
  origin: string;
};

export type RenderedLetter = { subject: string; html: string; text: string; attachments: LetterAttachment[] };

/**
 * The same letter to render gives the same bytes: a provider that remembers the letter's id refuses another payload
 * under it, so nothing here may ask for the time or for chance.
 */
export async function renderLetter<Name extends LetterName>(asked: LetterToRender<Name>): Promise<RenderedLetter> {
  const letter = letters[asked.name] as unknown as Letter<Name, z.ZodType>;
  const context: LetterContext<unknown> = {
    data: letter.data.parse(asked.data),
    texts: letterTextsFor(asked.locale),
    formats: formatsFor(asked.locale, asked.landlord.timeZone),
    locale: asked.locale,
    landlord: asked.landlord,
    origin: asked.origin,
    link: (path) => `${asked.origin}${path}`,
  };
  const subject = letter.subject(context);
  const html = await render(
    <Layout context={context} subject={subject} why={letter.why}>
      {letter.Body(context)}
    </Layout>,
  );
  return { subject, html, text: asText(html), attachments: letter.attachments?.(context) ?? [] };
}

/** Made once: its selectors take longer to understand than a letter to convert. */
const asText = compile({
  wordwrap: false,
  selectors: [
    ...plainTextSelectors,
    // html-to-text writes headings in capitals, which reads as shouting and hides which letters were capitals.
    ...['h1', 'h2'].map((selector) => ({
      selector,
      format: 'heading',
      options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
    })),
    { selector: 'a[data-action]', format: 'action' },
    { selector: 'hr', format: 'horizontalLine', options: { length: 40 } },
  ],
  formatters: { action },
});

// html-to-text brings no types of its own.
type Element = { children: unknown[]; attribs: { href: string } };
type TextBuilder = {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLineBreak(): void;
};
type Walk = (nodes: unknown[], builder: TextBuilder) => void;

/** A button is its words and, on a line of its own, its address. */
function action(element: Element, walk: Walk, builder: TextBuilder): void {
  builder.openBlock({ leadingLineBreaks: 2 });
  walk(element.children, builder);
  builder.addInline(':');
  builder.addLineBreak();
  builder.addInline(element.attribs.href, { noWordTransform: true });
  builder.closeBlock({ trailingLineBreaks: 2 });
}
