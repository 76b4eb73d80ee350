import { useLocale, useTranslations } from 'next-intl'
import { Paragraphs } from '@/components/application-summary'
import type { Theme } from '@/domain/event/facts'
import { country } from '@/domain/in-words'
import type { ApplicationToReview } from '@/domain/review/application-to-review'

type Props = { application: ApplicationToReview['application']; themes: Theme[] }

/** What was applied with: the facts at a glance, then what is to be read. */
export function Application({ application: it, themes }: Props) {
  const locale = useLocale()
  const t = useTranslations('review')
  const fields = useTranslations('application.fields')
  const answers = useTranslations('answers')
  const inWords = ({ code, group }: typeof it.residence) =>
    group ? `${country(locale, code)} (${answers(`incomeGroup.${group}`)})` : country(locale, code)
  const facts: [string, string][] = [
    [t('category'), answers(`delegateRole.${it.category}`)],
    [t('attendance'), answers(`attendance.${it.attendance}`)],
    [fields('stream'), themes.find(({ code }) => code === it.stream)?.name[locale] ?? it.stream],
    [fields('affiliation'), it.affiliation],
    [t('residence'), inWords(it.residence)],
  ]
  if (it.researchCountries.length > 0)
    facts.push([t('researchCountries'), it.researchCountries.map(inWords).join(', ')])
  return (
    <section aria-label={t('application')} className="wrap-anywhere min-w-0">
      <dl className="rows">
        {facts.map(([name, value]) => (
          <div key={name} className="grid gap-x-6 py-2 sm:grid-cols-[9rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {it.priority && <p className="mt-4 font-semibold text-accent">{t('priority')}</p>}
      {it.abstract && (
        <>
          <h2 className="mt-8">{it.title}</h2>
          <div className="mt-3 max-w-[65ch]">
            <Paragraphs text={it.abstract} />
          </div>
        </>
      )}
      <h2 className="mt-8">{fields('motivation')}</h2>
      <div className="mt-3 max-w-[65ch]">
        <Paragraphs text={it.motivation} />
      </div>
      {it.cv && (
        <p className="mt-8">
          <a className="button plain" href={`/${locale}/files/${it.cv.fileId}`}>
            {t('cv', { name: it.cv.name })}
          </a>
        </p>
      )}
    </section>
  )
}
