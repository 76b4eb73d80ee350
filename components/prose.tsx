import Markdown from 'react-markdown'
import rehypeSanitize from 'rehype-sanitize'

type Props = {
  text: string
  /** The heading it stands under; its own begin below that. */
  under?: 'h1' | 'h2'
}

/** Markdown as staff wrote it. HTML in it is text, and addresses are of the web or of mail. */
export function Prose({ text, under = 'h2' }: Props) {
  const [first, second] = under === 'h1' ? (['h2', 'h3'] as const) : (['h3', 'h4'] as const)
  return (
    <div className="prose wrap-anywhere">
      <Markdown
        rehypePlugins={[htmlAsText, rehypeSanitize]}
        components={{ h1: first, h2: first, h3: second, img: () => null }}
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
