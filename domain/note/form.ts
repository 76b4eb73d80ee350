import { z } from 'zod'
import { id, neededText } from '../form'

export const noteForm = z.object({
  reference: id('unreadable'),
  note: neededText(2000, 'note.missing'),
})
export const removeNoteForm = z.object({ reference: id('unreadable'), noteId: id('unreadable') })
