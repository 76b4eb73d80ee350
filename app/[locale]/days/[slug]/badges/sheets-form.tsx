import { useTranslations } from 'next-intl'
import { badgeSheets } from '@/lib/pdf/badge-sheets'

type Props = { file: string; printings: { value: string; name: string }[] }

/** Whose sheets, in which size: a file to be opened as often as it is wanted. */
export function SheetsForm({ file, printings }: Props) {
  const t = useTranslations('badges')
  return (
    <form action={file} className="mt-4 grid gap-5">
      <div>
        <label htmlFor="printing" className="block font-semibold">
          {t('which')}
        </label>
        <select id="printing" name="printing" className="field mt-1">
          {printings.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="sheet" className="block font-semibold">
          {t('sheet')}
        </label>
        <select id="sheet" name="sheet" className="field mt-1">
          {badgeSheets.map(({ id, width, height, columns, rows, gap }) => {
            const size = { width, height, count: columns * rows, gap: gap.x }
            return (
              <option key={id} value={id}>
                {t(gap.x > 0 ? 'sizeWithGaps' : 'size', size)}
              </option>
            )
          })}
        </select>
      </div>
      <p>
        <button type="submit" className="button plain">
          {t('open')}
        </button>
      </p>
    </form>
  )
}
