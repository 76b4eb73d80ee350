import { notFound } from 'next/navigation'
import { cache } from 'react'
import { onePartnership } from '@/domain/partnership/one-partnership'
import { db } from './db'
import { staffOnly } from './staff-only'

/** Everything about a partnership for staff, by its address; for everybody else it is not there. */
export const staffPartnership = cache(async (slug: string) => {
  await staffOnly()
  return (await onePartnership(db(), slug)) ?? notFound()
})
