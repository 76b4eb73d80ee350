import { getLocale, getTranslations } from 'next-intl/server'
import type { Unasked } from '@/domain/event/facts'
import type { Event } from '@/domain/event/seats'
import { country, day, night } from '@/domain/in-words'
import type { RegistrationAnswers, Step } from '@/domain/registration/form'

type Answers = Partial<
  Pick<RegistrationAnswers, 'you' | 'visibility' | 'places' | 'invoice'> & {
    /** With whom a room is shared, in words, where there is anything to say. */
    stay: Omit<RegistrationAnswers['stay'], 'roomWith'> & { roomWith?: string }
  }
> & {
  /** Null when nothing of the kind was given; left out when it is not for this reader. */
  needs?: Omit<RegistrationAnswers['needs'], 'sensitiveConsent'> | null
}

type Props = {
  event: Pick<Event, 'themes' | 'unasked'>
  from: { organisation: string; country: string; partnership: { name: string }; email: string }
  answers: Answers
  /** Where an answer can be changed; without it nothing offers a change. */
  changeAt?: (step: Step) => string | null
}

type Row = { step: Step; label: string; value: string }

/** Everything somebody answered, in the order it was asked. "Not given" for what was skipped. */
export async function AnswersSummary({ event, from, answers, changeAt }: Props) {
  const t = await getTranslations('check')
  const rows = await rowsOf(event, from, answers)
  return (
    <dl className="rows">
      {rows.map(({ step, label, value }) => (
        <div key={step + label} className="grid gap-x-6 py-3 sm:grid-cols-[14rem_1fr_auto]">
          <dt className="font-semibold">{label}</dt>
          <dd className={value ? 'min-w-0' : 'text-quiet'}>{value || t('notGiven')}</dd>
          {changeAt?.(step) && (
            <dd className="no-print">
              <a href={changeAt(step) ?? undefined}>
                {t('change')} <span className="sr-only">{label}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

async function rowsOf(
  event: Props['event'],
  from: Props['from'],
  answers: Answers,
): Promise<Row[]> {
  const [locale, t, name, words] = await Promise.all([
    getLocale(),
    getTranslations('check'),
    getTranslations('columns'),
    getTranslations('answers'),
  ])
  const rows: Row[] = []
  const add = (step: Step, label: string, value: string) => rows.push({ step, label, value })
  const yesOrNo = (yes: boolean) => (yes ? t('yes') : t('no'))
  const { you, stay, needs, visibility, places, invoice } = answers
  // What is not asked is told only of whoever has answered it.
  const tells = (question: Unasked, answered: unknown) =>
    Boolean(answered) || !event.unasked.includes(question)

  add('partnership', name('partnership'), from.partnership.name)
  add('partnership', name('organisation'), `${from.organisation}, ${country(locale, from.country)}`)
  if (places) add('places', t('whenFull'), words(`whenFull.${places.whenFull}`))
  if (invoice) {
    add('invoice', name('organisationNumber'), invoice.organisationNumber)
    add('invoice', name('invoiceReference'), invoice.invoiceReference)
    add('invoice', name('electronicAddress'), invoice.electronicAddress)
  }
  if (you) {
    const theme = event.themes.find(({ code }) => code === you.theme)
    add('you', name('name'), `${you.givenNames} ${you.familyName}`)
    add('you', name('email'), from.email)
    add('you', name('mobile'), you.mobile)
    add('you', name('delegateRole'), words(`delegateRole.${you.delegateRole}`))
    if (tells('theme', you.theme)) add('you', name('theme'), theme?.name[locale] ?? '')
    if (tells('language', you.interpretation)) {
      add('you', name('spokenLanguage'), words(`language.${you.spokenLanguage}`))
      add('you', name('interpretation'), you.interpretation)
    }
    if (tells('gender', you.gender !== 'not-said'))
      add('you', name('gender'), words(`gender.${you.gender}`))
  }
  if (stay) {
    const meals = stay.meals.map((code) => {
      const [date = '', kind = ''] = code.split(':')
      return `${words(`mealKind.${kind as 'lunch'}`)}, ${day(locale, date)}`
    })
    add('stay', name('days'), stay.days.map((date) => day(locale, date)).join('; '))
    add('stay', name('meals'), meals.join('; ') || t('none'))
    const nights = stay.nights.map((date) => night(locale, date)).join('; ')
    if (tells('nights', nights)) add('stay', name('nights'), nights || t('none'))
    if (stay.nights.length > 0 && tells('room', stay.roomWith))
      add('stay', name('room'), stay.roomWith || t('singleRoom'))
    if (stay.earlyNightReason) add('stay', name('earlyNightReason'), stay.earlyNightReason)
  }
  if (needs !== undefined) {
    const access = needs?.access.map((need) => words(`access.${need}`)) ?? []
    add('needs', name('diet'), needs?.diet ?? '')
    if (needs?.severeAllergy) add('needs', name('severeAllergy'), t('yes'))
    if (tells('access', access.length)) add('needs', name('access'), access.join('; '))
    if (needs?.accessOther) add('needs', name('accessOther'), needs.accessOther)
  }
  if (visibility) {
    const { onParticipantList, noPhoto } = visibility
    add('visibility', name('onParticipantList'), yesOrNo(onParticipantList))
    if (tells('photo', noPhoto)) add('visibility', name('noPhoto'), yesOrNo(noPhoto))
  }
  return rows
}
