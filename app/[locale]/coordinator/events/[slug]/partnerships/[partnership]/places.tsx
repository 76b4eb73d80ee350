import { getLocale, getTranslations } from 'next-intl/server'
import { Seats } from '@/components/seats'
import { StatusTag } from '@/components/status-tag'
import type { Event } from '@/domain/event/seats'
import { moment } from '@/domain/in-words'
import type { DelegateOf, Delegation } from '@/domain/partnership/delegation'

type Props = { event: Event; delegation: Delegation; here: string }

/** Who holds the places and who comes at own expense, with how the places are spread over the parties. */
export async function Places({ event, delegation, here }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('coordinator')])
  const { holders, offered, delegates } = delegation
  const taken = holders.length + offered.length
  const free = Math.max(0, event.fundedPlaces - taken)
  const own = delegates.filter(({ comesAtOwnExpense }) => comesAtOwnExpense)
  const seat = (i: number) => <Seats places={1} taken={1} offered={i} />
  return (
    <section className="mt-8">
      <h2>{t('places')}</h2>
      <ul className="rows mt-3">
        {holders.map((one) => (
          <Row key={one.id} one={one} here={here} seat={seat(0)} />
        ))}
        {offered.map((one) => (
          <Row key={one.id} one={one} here={here} seat={seat(1)}>
            <span className="tag warm">
              {t('offeredUntil', { time: moment(locale, one.offeredUntil ?? new Date(0)) })}
            </span>
          </Row>
        ))}
        {Array.from({ length: free }, (_, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one free place is like the other
          <li key={i} className="flex items-center gap-4 py-4 text-quiet">
            <Seats places={1} taken={0} />
            {t('freePlace')}
          </li>
        ))}
      </ul>
      <Spread event={event} delegation={delegation} />
      {own.length > 0 && (
        <>
          <h3 className="mt-8">{t('ownExpense')}</h3>
          <ul className="rows mt-2">
            {own.map((one) => (
              <Row key={one.id} one={one} here={here} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** How the places are spread over the parties: told before the second one is taken, and when both are of one. */
async function Spread({ event, delegation }: Omit<Props, 'here'>) {
  const t = await getTranslations('coordinator')
  const { holders, offered, parties } = delegation
  const theirs = [...holders, ...offered]
  if (event.fundedPlaces < 2 || theirs.length === 0) return null
  const count = (id: string) => theirs.filter(({ party }) => party.id === id).length
  const without = parties.filter(({ id }) => count(id) === 0)
  const all = theirs.length >= 2 && parties.some(({ id }) => count(id) === theirs.length)
  const names = without.map(({ organisation }) => organisation).join(', ')
  return (
    <div className={`mt-4 rounded-md p-4 ${all ? 'bg-warm-soft text-warm' : 'bg-soft'}`}>
      <p className="font-semibold">{t('spread')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-8">
        {parties.map(({ id, organisation }) => (
          <li key={id}>{t('spreadOf', { organisation, count: count(id) })}</li>
        ))}
      </ul>
      {all && (
        <p className="mt-2">
          {t('oneParty', { organisation: theirs[0]?.party.organisation ?? '' })}
        </p>
      )}
      {!all && theirs.length < 2 && without.length > 0 && (
        <p className="mt-2">{t('thinkOf', { organisations: names })}</p>
      )}
    </div>
  )
}

type RowProps = {
  one: DelegateOf
  here: string
  seat?: React.ReactNode
  children?: React.ReactNode
}

/** One delegate, and what their coordinator can do. */
export async function Row({ one, here, seat, children }: RowProps) {
  const t = await getTranslations('coordinator')
  const name = `${one.givenNames} ${one.familyName}`
  return (
    <li className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
      <div className="flex gap-4">
        {seat}
        <div>
          <p>
            <span className="font-semibold">{name}</span>, {one.party.organisation}
          </p>
          <p className="hint wrap-anywhere">
            {one.reference} · {one.email}
          </p>
          <div className="mt-1 flex flex-wrap items-center gap-2">
            <StatusTag status={one.status} />
            {one.registeredBy && !one.confirmedAt && (
              <span className="tag warm">{t('notConfirmed')}</span>
            )}
            {one.substitution && (
              <span className="tag warm">
                {t(one.substitution.confirmedAt ? 'substitutionConfirmed' : 'substitutionAsked', {
                  name: one.substitution.name,
                })}
              </span>
            )}
            {children}
          </div>
        </div>
      </div>
      <p className="no-print flex flex-wrap items-start gap-x-5">
        <a href={`${here}/delegates/${one.reference}/substitute`}>
          {t('substitute')} <span className="sr-only">{name}</span>
        </a>
        <a href={`${here}/delegates/${one.reference}/cancel`}>
          {t('cancel')} <span className="sr-only">{name}</span>
        </a>
      </p>
    </li>
  )
}
