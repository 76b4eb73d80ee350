import { EntryInWords } from '@/components/audit/entry'
import type { Names } from '@/domain/audit/names'
import type { AttendeeInFull } from '@/domain/lists/one-attendee'

type Props = { entries: AttendeeInFull['history']; names: Names }

/** What happened to a registration, in words, the oldest first. */
export function History({ entries, names }: Props) {
  return (
    <ol className="rows">
      {entries.map((entry) => (
        <EntryInWords key={entry.id} entry={entry} names={names} ofOne />
      ))}
    </ol>
  )
}
