import { getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import type { Event } from '@/domain/event/seats'
import { whyItStands } from '@/domain/funding/why-it-stands'
import type { Delegation } from '@/domain/partnership/delegation'
import { offerNext } from '../../../../actions'
import { Row } from './places'

type Props = { event: Event; delegation: Delegation; here: string }

/** Who waits, in which order, why the line stands, and who is to be offered the next place. */
export async function Waiting({ event, delegation, here }: Props) {
  const [t, queue] = await Promise.all([getTranslations('coordinator'), getTranslations('queue')])
  const { waiting, holders, offered } = delegation
  if (waiting.length === 0) return null
  const why = whyItStands(event, {
    held: holders.length,
    offered: offered.length,
    waiting: waiting.length,
    firstHasSeat: waiting[0]?.comesAtOwnExpense ?? false,
  })
  return (
    <section className="mt-12">
      <h2>{t('waiting')}</h2>
      <p className="mt-2 text-quiet">{queue(`why.${why}`)}</p>
      <ol className="rows mt-3">
        {waiting.map((one, i) => (
          <Row key={one.id} one={one} here={here} seat={<strong>{i + 1}.</strong>}>
            {i > 0 && (
              <ActButton
                action={offerNext}
                hidden={{ reference: one.reference }}
                submit={t('offerNext', { name: one.givenNames })}
                look="plain"
              />
            )}
          </Row>
        ))}
      </ol>
    </section>
  )
}
