import type { ReactNode } from 'react'
import { StaffSections } from '../staff/staff-sections'

/** Staff compose lists from among their other desks. */
export default function ListsLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <StaffSections />
      {children}
    </>
  )
}
