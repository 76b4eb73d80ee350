import { z } from 'zod'
import { id, optionalLine } from '../form'

/** Without a reference, the badges of everybody whose is new or says something else by now. */
export const printForm = z.object({ eventId: id('unreadable'), reference: optionalLine(20) })
