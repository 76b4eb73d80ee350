import type { MessageState } from '@/domain/message/facts'

export const stateLooks: Record<MessageState, string> = {
  draft: '',
  scheduled: 'warm',
  sending: 'warm',
  sent: 'good',
  stopped: 'bad',
}
