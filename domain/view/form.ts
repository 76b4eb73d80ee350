import { z } from 'zod'
import { id, neededLine, tick } from '../form'

const name = neededLine(60, 'viewName.missing')
const query = z.string({ error: 'unreadable' }).max(8000, 'unreadable').default('')

export const saveViewForm = z.object({
  slug: id('unreadable'),
  query,
  viewName: name,
  shared: tick,
})
export const changeViewForm = z.object({ viewId: id('unreadable'), viewName: name, shared: tick })
export const removeViewForm = z.object({ viewId: id('unreadable') })
