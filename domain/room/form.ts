import { z } from 'zod'
import { id } from '../form'

export const answerRoomForm = z.object({
  reference: id('unreadable'),
  from: id('unreadable'),
  answer: z.enum(['yes', 'no'], { error: 'unreadable' }),
})
