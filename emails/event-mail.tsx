import { Text } from '@react-email/components'
import type { Locale } from '@/domain/language'
import type { Content } from './content'
import { Act, Letter, paragraph, strong } from './letter'
import { beginning, Prose } from './prose'
import { translator } from './words'

/** A letter about an event: what there is to say, by when, the one button, and who writes. */
export function EventMail({ locale, content }: { locale: Locale; content: Content }) {
  const t = translator(locale)
  const { greeting, paragraphs, prose, deadline, button, reference } = content
  return (
    <Letter locale={locale} preview={deadline ?? paragraphs[0] ?? beginning(prose)}>
      <Text style={paragraph}>{greeting}</Text>
      {paragraphs.map((text) => (
        <Text key={text} style={paragraph}>
          {text}
        </Text>
      ))}
      {prose && <Prose text={prose} />}
      {deadline && <Text style={strong}>{deadline}</Text>}
      {button && <Act {...button} />}
      {reference && <Text style={paragraph}>{reference}</Text>}
      <Text style={paragraph}>{t('questions')}</Text>
      <Text style={paragraph}>
        {t('regards')}
        <br />
        {t('sender')}
      </Text>
    </Letter>
  )
}
