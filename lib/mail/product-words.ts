import { locales } from '@/domain/language'
import type { MailKind } from '@/domain/mail/mail'
import type { AllWords } from '@/domain/mail/templates'
import { samples } from '@/emails/samples'
import { messages } from '@/messages'

export type TemplateKind = Exclude<MailKind, 'group-message'>

type Tree = { [key: string]: string | Tree }

/** The mails whose words can be changed: every kind but the one that staff write themselves. */
export const templateKinds = (Object.keys(samples) as MailKind[]).filter(
  (kind): kind is TemplateKind => kind !== 'group-message',
)

/** The kind of mail by that name, if its words can be changed. */
export const templateKind = (name: unknown): TemplateKind | undefined =>
  templateKinds.find((kind) => kind === name)

/** What the product says in a kind of mail, by language and key. */
export const productWords = (kind: MailKind): AllWords =>
  Object.fromEntries(
    locales.flatMap((locale) => flat((messages[locale].mails as Tree)[kind] as Tree, `${locale}.`)),
  )

const flat = (tree: Tree, path: string): [string, string][] =>
  Object.entries(tree).flatMap(([key, text]) =>
    typeof text === 'string'
      ? [[`${path}${key}`, text] as [string, string]]
      : flat(text, `${path}${key}.`),
  )
