import { transaction } from '@/db/client'
import { type NamedEater, nameMeals } from '@/domain/meals/name-meals'

/** Diets with names, for a route of its own: that somebody looks, and what for, is written down before anything is handed out. */
export const lookAtNames = (
  viewer: { id: string },
  eventId: string,
  purpose: string,
): Promise<NamedEater[]> => transaction((tx) => nameMeals(tx, viewer, eventId, purpose))
