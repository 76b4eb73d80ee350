import { getLocale, getTranslations } from 'next-intl/server'
import { ActButton } from '@/components/form/act-button'
import { shortMoment } from '@/domain/in-words'
import type { Delegation, InvitationState } from '@/domain/partnership/delegation'
import { remind, takeBackInvitation } from '../../../../actions'

type Props = {
  delegation: Delegation
  at: { event: string; partnership: string }
  open: boolean
}

const looks: Record<InvitationState, string> = {
  sent: '',
  opened: 'warm',
  registered: 'good',
  withdrawn: 'bad',
}

/** Whom the coordinators invited, and what became of it. */
export async function Invited({ delegation, at, open }: Props) {
  const [locale, t] = await Promise.all([getLocale(), getTranslations('coordinator')])
  const { invited } = delegation
  if (invited.length === 0) return null
  return (
    <ul className="rows mt-6">
      {invited.map(({ invitation, organisation, state }) => (
        <li key={invitation.id} className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[1fr_auto]">
          <div>
            <p className="wrap-anywhere font-semibold">{invitation.email}</p>
            <p className="hint">
              {organisation} · {t('invitedAt', { time: shortMoment(locale, invitation.invitedAt) })}
              {invitation.remindedAt &&
                ` · ${t('remindedAt', { time: shortMoment(locale, invitation.remindedAt) })}`}
            </p>
            <span className={`tag ${looks[state]}`}>{t(`invitation.${state}`)}</span>
          </div>
          {open && (state === 'sent' || state === 'opened') && (
            <div className="no-print flex flex-wrap gap-3">
              <ActButton
                action={remind}
                hidden={{ ...at, invitationId: invitation.id }}
                submit={t('remind')}
                look="plain"
              />
              <ActButton
                action={takeBackInvitation}
                hidden={{ ...at, invitationId: invitation.id }}
                submit={t('withdrawInvitation')}
                look="plain"
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}
