import type { ReactNode } from 'react'
import { StaffSections } from './staff-sections'

export default function StaffLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <StaffSections />
      {children}
    </>
  )
}
