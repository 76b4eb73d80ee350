import { z } from 'zod'
import { id, neededLine } from '../form'

export const whereaboutsForm = z.object({
  eventId: id('unreadable'),
  venueSv: neededLine(300, 'venue.missing'),
  venueEn: neededLine(300, 'venue.missing'),
  hotelSv: neededLine(300, 'hotel.missing'),
  hotelEn: neededLine(300, 'hotel.missing'),
})
