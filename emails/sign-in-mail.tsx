import { Text } from '@react-email/components'
import type { Locale } from '@/domain/language'
import type { ChangedWords } from '@/domain/mail/templates'
import { Act, Letter, paragraph } from './letter'
import { translator } from './words'

type Props = { locale: Locale; words: ChangedWords; code: string; link: string }

export function SignInMail({ locale, words, code, link }: Props) {
  const t = translator(locale, words)
  return (
    <Letter locale={locale} preview={t('sign-in.lead')}>
      <Text style={paragraph}>{t('sign-in.lead')}</Text>
      <Act href={link} label={t('sign-in.button')} />
      <Text style={paragraph}>{t('sign-in.orCode')}</Text>
      <Text style={{ fontSize: 30, lineHeight: '36px', fontWeight: 700, margin: '0 0 20px' }}>
        {inTwoHalves(code)}
      </Text>
      <Text style={paragraph}>{t('sign-in.end')}</Text>
    </Letter>
  )
}

/** A code in two halves, easier to type over. */
export const inTwoHalves = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`
