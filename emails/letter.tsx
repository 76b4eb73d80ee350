import {
  Body,
  Button,
  Container,
  Head,
  Html,
  Preview,
  Section,
  Text,
} from '@react-email/components'
import type { ReactNode } from 'react'
import type { Locale } from '@/domain/language'

type Props = { locale: Locale; preview: string; children: ReactNode }

/** What every letter looks like: one column, one accent, readable without pictures. */
export function Letter({ locale, preview, children }: Props) {
  return (
    <Html lang={locale}>
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, fontFamily: "'Source Sans 3', 'Segoe UI', Arial, sans-serif" }}>
        <Container style={{ maxWidth: 560, padding: '24px 20px' }}>
          <Section style={{ borderBottom: `2px solid ${accent}`, marginBottom: 24 }}>
            <Text style={{ fontSize: 20, fontWeight: 700, margin: '0 0 8px' }}>ICLD</Text>
          </Section>
          {children}
        </Container>
      </Body>
    </Html>
  )
}

/** The one thing to do about a letter. */
export function Act({ href, label }: { href: string; label: string }) {
  return (
    <Section style={{ margin: '8px 0 24px' }}>
      <Button href={href} style={button}>
        {label}
      </Button>
    </Section>
  )
}

export const accent = '#075248'
export const paragraph = { fontSize: 17, lineHeight: '26px', margin: '0 0 16px' }
export const strong = { ...paragraph, fontWeight: 700 }
const button = {
  display: 'inline-block',
  padding: '12px 22px',
  borderRadius: 4,
  background: accent,
  color: '#ffffff',
  fontSize: 17,
  fontWeight: 600,
  textDecoration: 'none',
}
