import { z } from 'zod'
import { id, neededLine } from '../form'

export const tagForm = z.object({
  reference: id('unreadable'),
  tagName: neededLine(40, 'tagName.missing'),
})
