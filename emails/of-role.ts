import { dayOf } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { OfRole } from '@/domain/mail/mail'
import type { ChangedWords } from '@/domain/mail/templates'
import type { Content } from './content'
import { translator } from './words'

/** What a mail about a role says to whoever has it, or has had it. */
export function roleContent(
  locale: Locale,
  mail: OfRole,
  site: string,
  changed: ChangedWords,
): Content {
  const t = translator(locale, changed)
  // A role ends when its last day is over.
  const until = mail.until && dayOf(locale, new Date(Date.parse(mail.until) - 1))
  const { of } = mail
  const greeting = t('hello')
  if (mail.kind === 'role-ended')
    return {
      subject: t(until ? 'role-ended.subjectLater' : 'role-ended.subject'),
      greeting,
      paragraphs: [
        t(`role-ended.lead.${mail.role}`, { of }),
        until ? t('role-ended.until', { until }) : t('role-ended.over'),
      ],
    }
  return {
    subject: t('role-given.subject'),
    greeting,
    paragraphs: [
      t(`role-given.lead.${mail.role}`, { of }),
      ...(until ? [] : [t('role-given.always')]),
      t('role-given.next'),
    ],
    deadline: until ? t('role-given.until', { until }) : undefined,
    button: { label: t('role-given.button'), href: `${site}/${locale}${mail.path}` },
  }
}
