import type { ReactNode } from 'react';
import type { Locale } from '~/i18n/locale';
import type { Block, Line } from './blocks';

type PaperProps = { blocks: readonly Block[]; locale: Locale; sender?: string };

/** The same paper on a page: what is looked at here is what is printed. Under the page's own title. */
export function PaperOnScreen({ blocks, locale, sender }: PaperProps) {
  return (
    <article className="sheet stack" lang={locale}>
      {sender && (
        <p>
          <strong>{sender}</strong>
        </p>
      )}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper is written once and never changes order
        <Shown key={index} block={block} />
      ))}
    </article>
  );
}

function Shown({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3';
      return <Heading>{block.line.text}</Heading>;
    }
    case 'paragraph':
      return (
        <p className="as-written">
          <Lines lines={block.lines} />
        </p>
      );
    case 'list': {
      const List = block.marks === 'bullets' ? 'ul' : 'ol';
      return <List>{itemsOf(block.items)}</List>;
    }
    case 'steps':
      return <ol>{itemsOf(block.items)}</ol>;
    case 'facts':
      return <Facts facts={block.facts} />;
    case 'address':
      return (
        <>
          <p>
            <Lines lines={block.receiver.map((text) => ({ text }))} />
          </p>
          <p>
            <Lines lines={block.aside.map(({ label, value }) => ({ text: `${label} ${value}` }))} />
          </p>
        </>
      );
    case 'fields':
      return block.fields.map(({ label, value }) => (
        <div key={label}>
          <div className="note-lines">{value}</div>
          <p>{label}</p>
        </div>
      ));
    case 'blank-lines':
      return Array.from({ length: block.count }, (_, line) => `line ${line}`).map((key) => (
        <div className="note-lines" key={key} />
      ));
    case 'ticks':
      return (
        <ul>
          {block.ticks.map(({ text, ticked }) => (
            <li key={text}>{ticked ? <strong>{text}</strong> : text}</li>
          ))}
        </ul>
      );
    case 'cards':
      return <ul>{itemsOf(block.cards.map(({ lines }) => lines))}</ul>;
    case 'image':
    case 'space':
      return null;
  }
}

/** On a narrow screen the value stands under its label. */
function Facts({ facts }: { facts: readonly { label: string; value: string }[] }) {
  return (
    <dl>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function itemsOf(items: readonly (readonly Line[])[]): ReactNode {
  return items.map((lines) => (
    <li key={lines.map(({ text }) => text).join()}>
      <Lines lines={lines} />
    </li>
  ));
}

function Lines({ lines }: { lines: readonly Line[] }): ReactNode {
  return lines.map(({ text, style, lang }, index) => (
    <span key={text} lang={lang}>
      {index > 0 && <br />}
      {style === 'strong' || style === 'big' ? <strong>{text}</strong> : text}
    </span>
  ));
}
