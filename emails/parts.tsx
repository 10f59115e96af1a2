import { Button, Heading, Link, Section, Text } from '@react-email/components';
import { Fragment, type ReactNode } from 'react';
import type { LetterContext } from './define';

/** The pieces that letters are made of. Styles are inline: mail programs drop the rest. */

export const colours = { text: '#1a1a1a', quiet: '#4a4a4a', line: '#d9d9d9', page: '#f4f4f4', paper: '#ffffff' };
export const fonts = 'system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif';

const paragraph = { margin: '0 0 16px', fontSize: '16px', lineHeight: '26px', color: colours.text };

export function Title({ children }: { children: ReactNode }) {
  return (
    <Heading as="h1" style={{ margin: '0 0 16px', fontSize: '24px', lineHeight: '32px', color: colours.text }}>
      {children}
    </Heading>
  );
}

export function Paragraph({ children }: { children: ReactNode }) {
  return <Text style={paragraph}>{children}</Text>;
}

export function Facts({ facts }: { facts: [name: string, value: string][] }) {
  return (
    <Paragraph>
      {facts.map(([name, value], at) => (
        <Fragment key={name}>
          {at > 0 && <br />}
          <strong>{name}:</strong> {value}
        </Fragment>
      ))}
    </Paragraph>
  );
}

/** What somebody wrote, apart from what the portal says itself. */
export function Quote({ title, text }: { title: string; text: string }) {
  return (
    <>
      <Heading as="h2" style={{ margin: '0 0 8px', fontSize: '16px', lineHeight: '26px', color: colours.text }}>
        {title}
      </Heading>
      <blockquote style={{ margin: '0 0 16px', padding: '0 0 0 16px', borderLeft: `4px solid ${colours.line}` }}>
        <Text style={{ ...paragraph, margin: 0 }}>
          {text.split('\n').map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other name and never move.
            <Fragment key={at}>
              {at > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </Text>
      </blockquote>
    </>
  );
}

type ActionProps = { context: LetterContext<unknown>; path: string; label: string };

/** The one thing to do: a button, and the address in full for those whose mail program shows no buttons. */
export function Action({ context, path, label }: ActionProps) {
  const address = context.link(path);
  const { main, onMain } = context.landlord.brand.colours;
  const button = { backgroundColor: main, color: onMain, padding: '14px 24px', fontSize: '16px', fontWeight: 600 };
  return (
    <Section style={{ margin: '8px 0 16px' }}>
      <Button data-action="true" href={address} style={button}>
        {label}
      </Button>
      <Text
        data-skip-in-text="true"
        style={{ margin: '12px 0 0', fontSize: '14px', lineHeight: '22px', color: colours.quiet }}
      >
        {context.texts.frame.buttonFallback}
        <br />
        <Link href={address} style={{ color: colours.text, textDecoration: 'underline', wordBreak: 'break-all' }}>
          {address}
        </Link>
      </Text>
    </Section>
  );
}
