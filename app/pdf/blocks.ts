import type { Locale } from '~/i18n/locale';

/** What a page is made of: plain values, so that they can be drawn elsewhere than where they were written down. */

export type Style = 'normal' | 'strong' | 'small' | 'lead' | 'big' | 'huge';
/** `lang` where it is not the document's own language. */
export type Line = { text: string; style?: Style; lang?: Locale };
/** Text alone, one line or several under each other. */
export type Words = string | Line | readonly Line[];

export type Picture = { bytes: Uint8Array; width: number; height: number };
export type Fact = { label: string; value: string };
export type Field = { label: string; value?: string };
export type Tick = { text: string; ticked: boolean };
export type PdfCard = { lines: readonly Line[]; picture?: { image: Picture; alt: string } };

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; line: Line }
  | { kind: 'paragraph'; lines: readonly Line[] }
  | { kind: 'list'; marks: 'bullets' | 'numbers'; items: readonly (readonly Line[])[] }
  | { kind: 'steps'; items: readonly (readonly Line[])[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  | { kind: 'fields'; fields: readonly Field[] }
  | { kind: 'blank-lines'; count: number }
  | { kind: 'ticks'; ticks: readonly Tick[] }
  | { kind: 'image'; image: Picture; alt: string; widthMm: number }
  | { kind: 'address'; receiver: readonly string[]; aside: readonly Fact[] }
  | { kind: 'cards'; cards: readonly PdfCard[]; columns: number }
  | { kind: 'space'; mm: number };
