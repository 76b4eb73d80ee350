import { useTranslations } from 'next-intl'
import { mostPerApplication } from '@/domain/review/review-form'

/** How many reviewers every application is to have; the plan is looked at before anything is done. */
export function PlanQuestion({ action }: { action: string }) {
  const t = useTranslations('assigning')
  return (
    <section className="no-print mt-6 border-line border-y py-6">
      <h2>{t('evenly')}</h2>
      <p className="mt-2 max-w-[65ch] text-quiet">{t('evenlyLead')}</p>
      <form action={action} className="mt-4 flex flex-wrap items-end gap-4">
        <div>
          <label htmlFor="per" className="font-semibold">
            {t('per')}
          </label>
          <select id="per" name="per" defaultValue="2" className="field mt-1">
            {Array.from({ length: mostPerApplication }, (_, i) => i + 1).map((per) => (
              <option key={per}>{per}</option>
            ))}
          </select>
        </div>
        <button type="submit" className="button plain">
          {t('seePlan')}
        </button>
      </form>
    </section>
  )
}
