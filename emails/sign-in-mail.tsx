import { Button, Text } from '@react-email/components'
import { createTranslator } from 'next-intl'
import type { Locale } from '@/domain/language'
import { messages } from '@/messages'
import { button, Letter, paragraph } from './letter'

type Props = { locale: Locale; code: string; link: string }

export function SignInMail({ locale, code, link }: Props) {
  const t = createTranslator({ locale, messages: messages[locale], namespace: 'mails.signIn' })
  return (
    <Letter locale={locale} preview={t('lead')}>
      <Text style={paragraph}>{t('lead')}</Text>
      <Button href={link} style={button}>
        {t('button')}
      </Button>
      <Text style={{ ...paragraph, marginTop: 20 }}>{t('orCode')}</Text>
      <Text style={{ fontSize: 30, fontWeight: 700, letterSpacing: 3, margin: '0 0 20px' }}>
        {code.slice(0, 4)} {code.slice(4)}
      </Text>
      <Text style={paragraph}>{t('end')}</Text>
    </Letter>
  )
}
