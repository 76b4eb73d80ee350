import { Link, Text } from '@react-email/components'
import Markdown, { type Components } from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'
import { accent, paragraph, strong } from './letter'

/** What staff wrote in Markdown, as a letter shows it. HTML in it is text; pictures are left out. */
export function Prose({ text }: { text: string }) {
  return (
    <Markdown rehypePlugins={[rehypeSanitize]} components={looks}>
      {text}
    </Markdown>
  )
}

const list = { ...paragraph, paddingLeft: 24 }
const quote = { margin: '0 0 16px', paddingLeft: 16, borderLeft: `2px solid ${accent}` }

const looks: Components = {
  p: ({ children }) => <Text style={paragraph}>{children}</Text>,
  h1: ({ children }) => <Text style={strong}>{children}</Text>,
  h2: ({ children }) => <Text style={strong}>{children}</Text>,
  h3: ({ children }) => <Text style={strong}>{children}</Text>,
  h4: ({ children }) => <Text style={strong}>{children}</Text>,
  h5: ({ children }) => <Text style={strong}>{children}</Text>,
  h6: ({ children }) => <Text style={strong}>{children}</Text>,
  ul: ({ children }) => <ul style={list}>{children}</ul>,
  ol: ({ children, start }) => (
    <ol style={list} start={start}>
      {children}
    </ol>
  ),
  blockquote: ({ children }) => <blockquote style={quote}>{children}</blockquote>,
  a: ({ href, children }) => (
    // As the text around it: the accent is too dark where a mail program draws on black.
    <Link href={href} style={{ color: 'inherit', textDecoration: 'underline' }}>
      {children}
    </Link>
  ),
  img: () => null,
}

/** How a text begins, without its marks: what a mailbox shows beside the subject. */
export const beginning = (text = ''): string =>
  (text.split('\n\n')[0] ?? '').replace(/\\|[*_#>`[\]]|\(https?:[^)]*\)/g, '').slice(0, 140)
