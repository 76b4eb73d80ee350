'use server'

import { changeSettings, type InputOf } from '@/domain/event/change-settings'
import { changeState } from '@/domain/event/change-state'
import { removeSession, saveSession, titleDay } from '@/domain/event/edit-programme'
import { stateForm } from '@/domain/event/form'
import { programmeDayForm, removeSessionForm, sessionForm } from '@/domain/event/session-form'
import { type SectionName, sections } from '@/domain/event/settings'
import { onEvent } from '@/lib/on-event'

/** Saves a section, and leads back to all of them with how many were told. */
const save = <Name extends SectionName>(name: Name) =>
  onEvent(sections[name].form, async ({ tx, person, input }) => {
    const told = await changeSettings(tx, person, name, input as unknown as InputOf<Name>)
    return `settings?done=${name}&told=${told}`
  })

export const saveTexts = save('texts')
export const saveVenue = save('venue')
export const saveThemes = save('themes')
export const saveDates = save('dates')
export const saveAnswers = save('answers')
export const savePlacesOf = save('places')
export const saveSeats = save('seats')
export const saveCriteria = save('criteria')
export const saveTargets = save('targets')
export const saveRates = save('rates')
export const saveBudget = save('budget')
export const saveMeals = save('meals')
export const saveQuestions = save('questions')
export const saveContact = save('contact')
export const saveRetention = save('retention')

export const keepSession = onEvent(sessionForm, async ({ tx, person, input }) => {
  await saveSession(tx, person, input)
  return 'settings/programme?done=yes'
})

export const dropSession = onEvent(removeSessionForm, async ({ tx, person, input }) => {
  await removeSession(tx, person, input)
  return 'settings/programme?done=yes'
})

export const nameDay = onEvent(programmeDayForm, async ({ tx, person, input }) => {
  await titleDay(tx, person, input)
  return 'settings/programme?done=yes'
})

export const bringTo = onEvent(stateForm, async ({ tx, person, input }) => {
  await changeState(tx, person, input.eventId, input.state)
  return 'settings'
})
