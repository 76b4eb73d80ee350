import { getLocale, getTranslations } from 'next-intl/server'
import { ApplicationSummary } from '@/components/application-summary'
import { Refused } from '@/components/form/refused'
import { StatusTag } from '@/components/status-tag'
import { isResearcher } from '@/domain/application/answers'
import { hasPlace } from '@/domain/application/enter-application'
import type { MyApplication } from '@/domain/application/mine'
import { typedOfApplication } from '@/domain/application/typed-of-application'
import { isOver, windowState } from '@/domain/event/window'
import { dates } from '@/domain/in-words'
import type { Person } from '@/domain/people/person'
import { can } from '@/domain/permissions'
import { isLiving } from '@/domain/registration/answers'
import { fullTitle } from '@/lib/page-title'
import { AfterAcceptance } from './after-acceptance'
import { PlaceOffer } from './place-offer'
import { Standing } from './standing'
import { WithdrawConsent } from './withdraw-consent'

type Props = { person: Person; mine: MyApplication; refused?: string }

/** One's own application: how it stands, what waits for an answer, what was sent, and the ways on. */
export async function Application({ person, mine, refused }: Props) {
  const [locale, t, application] = await Promise.all([
    getLocale(),
    getTranslations('my'),
    getTranslations('application'),
  ])
  const { registration, event, cv } = mine
  const researches = isResearcher(registration.delegateRole)
  const open = registration.status === 'received' && windowState(event) === 'open'
  const title = application('one', { reference: registration.reference })
  return (
    <div className="column">
      <title>{await fullTitle(title)}</title>
      <Refused code={refused} />
      <p className="no-print mb-6">
        <a href={`/${locale}/my`}>← {t('title')}</a>
      </p>
      <p className="font-semibold text-accent">
        {event.texts[locale].title} · {dates(locale, event.startsOn, event.endsOn)} · {event.city}
      </p>
      <h1 className="mt-1">{title}</h1>
      <div className="mt-4">
        <StatusTag of="applicationStatus" status={registration.status} />
      </div>
      <Standing mine={mine} />
      <PlaceOffer mine={mine} person={person} />
      {hasPlace(mine) && <AfterAcceptance mine={mine} person={person} />}
      {mine.sensitive && can.withdrawConsent(person, registration) && (
        <WithdrawConsent reference={registration.reference} />
      )}

      <h2 className="mt-12 mb-4">{application('sent')}</h2>
      <ApplicationSummary
        event={event}
        email={person.email}
        answers={typedOfApplication(registration, mine.application)}
        cv={researches && cv ? <a href={`/${locale}/files/${cv.fileId}`}>{cv.name}</a> : null}
        // What stands here is what was sent: changes that wait are seen where they are sent.
        changeAt={(step) =>
          open && !mine.unsent ? `/${locale}/events/${event.slug}/apply/${step}?from=check` : null
        }
      />
      {isLiving(registration.status) &&
        !isOver(event) &&
        can.withdrawApplication(person, registration) && (
          <p className="no-print mt-10">
            <a href={`/${locale}/my/${registration.reference}/withdraw`}>
              {application(mine.place ? 'leavePlace' : 'withdraw')}
            </a>
          </p>
        )}
    </div>
  )
}
