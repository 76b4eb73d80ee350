import { z } from 'zod'
import { id, line, neededLine } from '../form'
import { emailAddress } from '../people/email'

/** A hotel of an event; without an id, a new one. How many rooms are held there may be unsaid. */
export const hotelForm = z.object({
  eventId: id('unreadable'),
  hotelId: line(100).default(''),
  name: neededLine(100, 'hotelName.missing'),
  email: emailAddress,
  rooms: line(5)
    .default('')
    .refine((typed) => /^\d{0,4}$/.test(typed), 'hotelRooms.number')
    .transform((typed) => (typed === '' ? null : Number(typed))),
})

export const removeHotelForm = z.object({ eventId: id('unreadable'), hotelId: id('unreadable') })

export const moveStayForm = z.object({
  eventId: id('unreadable'),
  reference: id('unreadable'),
  hotelId: z.string({ error: 'hotelId.choose' }).min(1, 'hotelId.choose').max(100, 'unreadable'),
})

export const sendRoomingForm = z.object({
  hotelId: id('unreadable'),
  language: z.enum(['sv', 'en'], { error: 'language.choose' }),
})
