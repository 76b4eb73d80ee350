import type { LetterState } from '@/domain/mail/letters'

export const letterLooks: Record<LetterState, string> = {
  sent: 'good',
  waiting: '',
  retrying: 'warm',
  'given-up': 'bad',
}
