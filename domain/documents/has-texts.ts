import type { DocumentTexts } from '../event/facts'
import type { Event } from '../event/seats'
import { Refusal } from '../refusal'
import type { DocumentKind } from './number'

const textOf: Record<DocumentKind, keyof DocumentTexts> = {
  'visa-letter': 'letter',
  certificate: 'certificate',
}

/** Refuses `document-has-no-text` when nobody has written what such documents of the event say, or who signs. */
export function requireTexts({ documents }: Pick<Event, 'documents'>, kind: DocumentKind): void {
  if (!documents?.[textOf[kind]].length || !documents.signedBy.length)
    throw new Refusal('document-has-no-text')
}
