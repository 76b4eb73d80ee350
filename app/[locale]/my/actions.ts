'use server'

import { z } from 'zod'
import { declineOffer } from '@/domain/funding/decline-offer'
import { giveUpPlace } from '@/domain/funding/give-up-place'
import { startWaiting } from '@/domain/funding/start-waiting'
import { stopWaiting } from '@/domain/funding/stop-waiting'
import { rememberLanguage } from '@/domain/people/remember-language'
import { signOutEverywhere } from '@/domain/people/sign-out-everywhere'
import { can } from '@/domain/permissions'
import { privacyVersion } from '@/domain/privacy/notice'
import { withdrawConsent } from '@/domain/privacy/withdraw-consent'
import {
  confirmForm,
  giveUpForm,
  languageForm,
  referenceForm,
} from '@/domain/registration/act-form'
import { confirmForOneself, objectToRegistration } from '@/domain/registration/answer-for-oneself'
import { ownerOf } from '@/domain/registration/owner-of'
import { registerAgain } from '@/domain/registration/register-again'
import { answerRoomRequest } from '@/domain/room/answer-room-request'
import { endSharing } from '@/domain/room/end-sharing'
import { answerRoomForm } from '@/domain/room/form'
import { withdrawSubstitution } from '@/domain/substitution/withdraw'
import { action } from '@/lib/action'
import { accepting, cancelling, substituting, undoing } from '@/lib/acts-on-registration'
import { onRegistration } from '@/lib/on-registration'

export const cancel = cancelling('delegate')
export const undo = undoing('delegate')

export const again = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.change,
  does: ({ tx, person, it }) => registerAgain(tx, person, it),
  goesTo: ({ event }) => `/events/${event.slug}/register/check`,
})

// Of a registration and of an application, whose answers are kept alike.
export const withdraw = action(referenceForm, async ({ tx, person, permit, home, input }) => {
  const { id, reference, personId } = await ownerOf(tx, input.reference)
  permit(can.withdrawConsent(person, { personId }))
  home(`/my/${reference}`)
  await withdrawConsent(tx, person, id)
  return `/my/${reference}`
})

export const accept = accepting('delegate')

export const decline = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.declineOffer,
  does: ({ tx, person, it }) => declineOffer(tx, person, it),
})

export const wait = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.startWaiting,
  does: ({ tx, person, it }) => startWaiting(tx, person, it),
})

export const leaveLine = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.stopWaiting,
  does: ({ tx, person, it }) => stopWaiting(tx, person, it),
})

export const giveUp = onRegistration(giveUpForm, {
  as: 'delegate',
  may: can.giveUpPlace,
  does: ({ tx, person, it, input: { reference: _, ...invoice } }) =>
    giveUpPlace(tx, person, it, '', invoice),
})

export const substitute = substituting('delegate')

export const keepPlace = onRegistration(referenceForm, {
  as: 'delegate',
  may: (who, registration) => can.substitute(who, registration, 'delegate'),
  does: ({ tx, person, it }) => withdrawSubstitution(tx, person, it),
})

export const answerRoom = onRegistration(answerRoomForm, {
  as: 'delegate',
  may: can.answerRoomRequest,
  does: ({ tx, it, input }) => answerRoomRequest(tx, it, input.from, input.answer === 'yes'),
})

export const singleRoom = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.change,
  does: ({ tx, person, it }) => endSharing(tx, person, it),
})

export const confirm = onRegistration(confirmForm, {
  as: 'delegate',
  may: can.answerForOneself,
  does: ({ tx, person, it }) => confirmForOneself(tx, person, it, privacyVersion),
})

export const object = onRegistration(referenceForm, {
  as: 'delegate',
  may: can.answerForOneself,
  does: ({ tx, person, it }) => objectToRegistration(tx, person, it),
})

export const setLanguage = action(languageForm, async ({ tx, person, permit, input }) => {
  permit(can.settleOwn(person))
  await rememberLanguage(tx, person.id, input.language)
  return `/${input.language}/my`
})

export const endSessions = action(z.object({}), async ({ tx, person, permit }) => {
  permit(can.settleOwn(person))
  await signOutEverywhere(tx, person.id)
  return '/sign-in'
})
