import { getMessages, getTranslations } from 'next-intl/server'
import type { FormTexts } from './question-form'

/** The words a question form says by itself, for the fields it has. */
export async function formTexts(
  title: string,
  submit: string,
  fields: string[],
): Promise<FormTexts> {
  const t = await getTranslations('form')
  const { problems } = await getMessages()
  return {
    title,
    submit,
    sending: t('sending'),
    problemTitle: t('problemTitle'),
    offline: t('offline'),
    stale: t('stale'),
    errorPrefix: t('errorPrefix'),
    problems: flatten(problems, ['too-long', 'too-many-words', 'unreadable', ...fields]),
  }
}

function flatten(problems: Record<string, string | Record<string, string>>, names: string[]) {
  const words: Record<string, string> = {}
  for (const name of names) {
    const found = problems[name]
    if (typeof found === 'string') words[name] = found
    else for (const key in found) words[`${name}.${key}`] = found[key] ?? ''
  }
  return words
}
