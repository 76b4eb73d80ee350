import { z } from 'zod'
import { id, neededLine } from '../form'

/** What names beside diets are needed for: asked before each look. */
export const nameMealsForm = z.object({
  eventId: id('unreadable'),
  purpose: neededLine(200, 'purpose.missing'),
})
