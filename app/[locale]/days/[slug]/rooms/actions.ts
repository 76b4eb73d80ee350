'use server'

import { can } from '@/domain/permissions'
import { hotelForm, moveStayForm, removeHotelForm, sendRoomingForm } from '@/domain/rooming/form'
import { eventOfHotel } from '@/domain/rooming/hotels'
import { moveStay } from '@/domain/rooming/move-stay'
import { removeHotel } from '@/domain/rooming/remove-hotel'
import { saveHotel } from '@/domain/rooming/save-hotel'
import { sendRoomingList } from '@/domain/rooming/send-list'
import { action } from '@/lib/action'
import { roomsPage } from '@/lib/rooms-page'

export const keepHotel = action(hotelForm, async ({ tx, person, permit, input }) => {
  permit(can.seeRooms(person, input))
  await saveHotel(tx, person, input)
  return `${await roomsPage(tx, input.eventId)}/hotels?done=saved`
})

export const dropHotel = action(removeHotelForm, async ({ tx, person, permit, input }) => {
  permit(can.seeRooms(person, input))
  await removeHotel(tx, person, input)
  return `${await roomsPage(tx, input.eventId)}/hotels?done=removed`
})

export const moveGuest = action(moveStayForm, async ({ tx, person, permit, input }) => {
  permit(can.seeRooms(person, input))
  await moveStay(tx, person, input)
  return `${await roomsPage(tx, input.eventId)}?hotel=${input.hotelId}&done=moved`
})

export const sendList = action(sendRoomingForm, async ({ tx, person, permit, input }) => {
  const eventId = await eventOfHotel(tx, input.hotelId)
  permit(can.seeRooms(person, { eventId }))
  await sendRoomingList(tx, person, input.hotelId, input.language)
  return `${await roomsPage(tx, eventId)}?hotel=${input.hotelId}&done=sent`
})
