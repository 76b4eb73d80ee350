import type { Mail } from '@/domain/mail/mail'

/**
 * What a letter brings for the calendar: an entry when the delegate comes as things stand, one in
 * place of an older one, or its cancellation. Whoever only waited has had none.
 */
export function calendarOf(mail: Mail): 'entry' | 'update' | 'cancellation' | null {
  switch (mail.kind) {
    case 'received':
    case 'registered-by-colleague':
    case 'restored':
      return mail.funding === 'icld' || mail.funding === 'self' ? 'entry' : null
    case 'approved':
      return mail.comes ? 'entry' : null
    case 'place-accepted':
    case 'academy-place-taken':
      return 'entry'
    case 'event-changed':
      return mail.comes ? 'update' : null
    case 'cancelled':
      return onlyWaited.includes(mail.how) ? null : 'cancellation'
    case 'application-over':
      return mail.came ? 'cancellation' : null
    case 'declined':
    case 'substituted':
      return 'cancellation'
    default:
      return null
  }
}

const onlyWaited = ['left-queue', 'offer-declined', 'offer-expired']
