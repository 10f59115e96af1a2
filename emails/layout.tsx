import { Body, Container, Head, Hr, Html, Link, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import type { LetterContext } from './define';
import { colours, fonts } from './parts';
import type { LetterTexts } from './texts';

type LayoutProps = {
  context: LetterContext<unknown>;
  subject: string;
  why: keyof LetterTexts['frame']['why'];
  children: ReactNode;
};

/** Who writes, the letter, and why it came. No pictures, nothing fetched from anywhere, nothing that tells it was opened. */
export function Layout({ context, subject, why, children }: LayoutProps) {
  const { landlord, locale } = context;
  return (
    <Html lang={locale}>
      <Head>
        <title>{subject}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <meta name="format-detection" content="date=no, address=no" />
      </Head>
      <Body style={{ margin: 0, padding: '24px 0', backgroundColor: colours.page, fontFamily: fonts }}>
        {/* Web mail throws the html element away, and with it the language. */}
        <div lang={locale}>
          <Container
            style={{
              backgroundColor: colours.paper,
              borderTop: `6px solid ${landlord.brand.colours.accent}`,
              maxWidth: '600px',
            }}
          >
            <Section style={{ padding: '24px 24px 8px' }}>
              <Text style={{ margin: '0 0 24px', fontSize: '16px', fontWeight: 600, color: colours.text }}>
                {landlord.name}
              </Text>
              {children}
            </Section>
            <Section style={{ padding: '0 24px 24px' }}>
              <Footer context={context} why={why} />
            </Section>
          </Container>
        </div>
      </Body>
    </Html>
  );
}

function Footer({ context, why }: Pick<LayoutProps, 'context' | 'why'>) {
  const { landlord, origin, formats } = context;
  const { frame } = context.texts;
  const quiet = { margin: '0 0 8px', fontSize: '14px', lineHeight: '22px', color: colours.quiet };
  return (
    <>
      <Hr style={{ margin: '0 0 16px', borderColor: colours.line }} />
      <Text style={quiet}>
        {frame.sentBy(landlord.name)} {frame.why[why]} {frame.noReply}
      </Text>
      <Text style={{ ...quiet, margin: 0 }}>
        {frame.customerService}: {formats.phone(landlord.contacts.phoneService.phone)}
        <br />
        {frame.portal}:{' '}
        <Link href={origin} style={{ color: colours.text, textDecoration: 'underline' }}>
          {origin}
        </Link>
      </Text>
    </>
  );
}
