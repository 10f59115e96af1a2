import type { ReactNode } from 'react';
import { Icon } from './icon';
import { useUiTexts } from './ui-texts';

type PageProps = {
  title: ReactNode;
  children?: ReactNode;
  /** What it is, above the title: "Fault report V-1042". */
  eyebrow?: ReactNode;
  /** The sentence under the title. */
  lead?: ReactNode;
  backHref?: string;
  backLabel?: ReactNode;
};

export function Page({ title, children, eyebrow, lead, backHref, backLabel }: PageProps) {
  return (
    <>
      {backHref && <BackLink href={backHref}>{backLabel}</BackLink>}
      {eyebrow && <p className="page__eyebrow">{eyebrow}</p>}
      <h1>{title}</h1>
      {lead && <p className="page__lead">{lead}</p>}
      <div className="page__body stack">{children}</div>
    </>
  );
}

function BackLink({ href, children }: { href: string; children: ReactNode }) {
  const texts = useUiTexts();
  return (
    <div>
      <a className="page__back" href={href}>
        <Icon name="back" />
        {children ?? texts.back}
      </a>
    </div>
  );
}

/** A part of the page under its own heading. */
export function Section({
  title,
  id,
  aside,
  children,
}: {
  title: ReactNode;
  id?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="section" id={id}>
      {aside ? (
        <div className="section__head">
          <h2>{title}</h2>
          {aside}
        </div>
      ) : (
        <h2>{title}</h2>
      )}
      <div className="stack">{children}</div>
    </section>
  );
}

/** Running text with its own headings, paragraphs and lists. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="prose">{children}</div>;
}

export function Stack({ children }: { children: ReactNode }) {
  return <div className="stack">{children}</div>;
}
