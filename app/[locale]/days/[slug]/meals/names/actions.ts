'use server'

import { eventById } from '@/domain/event/published'
import { nameMealsForm } from '@/domain/meals/form'
import { nameMeals } from '@/domain/meals/name-meals'
import { can } from '@/domain/permissions'
import { NotFound } from '@/domain/refusal'
import { action } from '@/lib/action'
import { namedMealsInWords } from '@/lib/meals-in-words'

/** Shown on the page that asked, once: the purpose stands in no address, and each look is in the log. */
export const showNames = action(
  nameMealsForm,
  async ({ tx, person, permit, locale, input: { eventId, purpose } }) => {
    permit(can.nameMeals(person, { eventId }))
    const event = await eventById(tx, eventId)
    if (!event) throw new NotFound()
    const list = await namedMealsInWords(
      await nameMeals(tx, person, eventId, purpose),
      event,
      locale,
    )
    return { shown: { purpose, list: JSON.stringify(list) } }
  },
)
