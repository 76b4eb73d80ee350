import Markdown from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'

/**
 * Markdown as staff wrote it. HTML in it is text, addresses are of the web or of mail, and its
 * headings begin below those of the page.
 */
export function Prose({ text }: { text: string }) {
  return (
    <div className="prose wrap-anywhere">
      <Markdown
        rehypePlugins={[rehypeSanitize]}
        components={{ h1: 'h3', h2: 'h3', h3: 'h4', img: () => null }}
      >
        {text}
      </Markdown>
    </div>
  )
}
