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
        rehypePlugins={[htmlAsText, rehypeSanitize]}
        components={{ h1: 'h3', h2: 'h3', h3: 'h4', img: () => null }}
      >
        {text}
      </Markdown>
    </div>
  )
}

type Node = { type: string; children?: Node[] }

// Taken for HTML it would be left out, and what was written be lost without a word.
const htmlAsText = () =>
  function turn(node: Node): void {
    if (node.type === 'raw') node.type = 'text'
    for (const child of node.children ?? []) turn(child)
  }
