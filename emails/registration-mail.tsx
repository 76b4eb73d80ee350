import { Button, Text } from '@react-email/components'
import { createTranslator } from 'next-intl'
import type { Event } from '@/domain/event/seats'
import { dates } from '@/domain/in-words'
import type { Locale } from '@/domain/language'
import type { Mail } from '@/domain/mail/mail'
import { messages } from '@/messages'
import { button, Letter, paragraph } from './letter'

type AboutRegistration = Exclude<Mail, { kind: 'sign-in' }>
type Props = { locale: Locale; mail: AboutRegistration; event: Event; site: string }

/** Everything written about one registration: received, approved, declined, cancelled, a place given. */
export function RegistrationMail({ locale, mail, event, site }: Props) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'mails' })
  const about = {
    event: event.texts[locale].title,
    when: dates(locale, event.startsOn, event.endsOn),
    city: event.city,
    partnership: mail.partnership,
  }
  const paragraphs = {
    received: () => [
      t('received.lead', about),
      funding(locale, mail),
      t(comes(mail) ? 'received.next' : 'received.nextWaiting'),
    ],
    approved: () => [t('approved.lead', about)],
    declined: () => [t('declined.lead', about), reason(locale, mail)],
    cancelled: () => [t('cancelled.lead', about), t('cancelled.next')],
    'place-given': () => [
      t('placeGiven.lead', about),
      funding(locale, { ...mail, kind: 'place-given' }),
    ],
  }[mail.kind]()
  return (
    <Letter locale={locale} preview={paragraphs[0] ?? ''}>
      <Text style={paragraph}>{t('greeting', { name: mail.givenNames })}</Text>
      {paragraphs.filter(Boolean).map((text) => (
        <Text key={text} style={paragraph}>
          {text}
        </Text>
      ))}
      <Text style={{ ...paragraph, fontWeight: 700 }}>
        {t('reference', { reference: mail.reference })}
      </Text>
      <Button href={`${site}/${locale}/my/${mail.reference}`} style={button}>
        {t('see')}
      </Button>
      <Text style={{ ...paragraph, marginTop: 20 }}>{t('questions')}</Text>
      <Text style={paragraph}>
        {t('regards')}
        <br />
        {t('sender')}
      </Text>
    </Letter>
  )
}

/** Whether whoever gets the letter comes as things stand: whoever only waits has nothing to note in a calendar. */
export const comes = (mail: Mail) =>
  mail.kind === 'approved' ||
  mail.kind === 'place-given' ||
  (mail.kind === 'received' && mail.funding !== 'waiting')

/** Who pays, as the confirmation says it. */
function funding(locale: Locale, mail: AboutRegistration): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'confirmation' })
  if (mail.kind === 'place-given') return t('icld')
  if (mail.kind !== 'received') return ''
  const waits = mail.turn !== null
  return t(mail.funding === 'self' && waits ? 'selfWaiting' : mail.funding, {
    turn: mail.turn ?? 0,
  })
}

function reason(locale: Locale, mail: AboutRegistration): string {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'mails.declined' })
  return mail.kind === 'declined' ? t('reason', { reason: mail.reason }) : ''
}
