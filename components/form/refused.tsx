import { getTranslations } from 'next-intl/server'
import { ErrorSummary } from './error-summary'

type Props = { code: string | undefined }

/** Why something was refused whose form is not on the page any more: told in the page's address where there is no JavaScript. */
export async function Refused({ code }: Props) {
  const [t, form] = await Promise.all([getTranslations('refusals'), getTranslations('form')])
  const known = code as 'offer-is-over'
  // What names something, such as how many, is told by the form itself: an address does not know it.
  if (!code || !t.has(known) || String(t.raw(known)).includes('{')) return null
  return <ErrorSummary title={form('problemTitle')} problems={{ form: t(known) }} />
}
