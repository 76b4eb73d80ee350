import { notFound } from 'next/navigation'

/** Every address that no page has: the answer is the same as for a page one may not see. */
export default function Nowhere() {
  notFound()
}
