import { useTranslations } from 'next-intl'
import { Radios } from '../form/choices'
import { TextField } from '../form/text-field'

/** What is decided on those that are ticked. Held: nobody is told before the release. */
export function DecideFields({ here }: { here: string }) {
  const t = useTranslations('ranking')
  const words = useTranslations('answers')
  const form = useTranslations('form')
  return (
    <section className="space-y-6 rounded-md border border-line bg-raised p-5">
      <h2 className="text-xl">{t('decideTitle')}</h2>
      <p className="text-quiet">{t('decideLead')}</p>
      <noscript>
        <button type="submit" formMethod="get" formAction={here} className="button plain">
          {t('showPicture')}
        </button>
      </noscript>
      <Radios
        name="outcome"
        legend={t('outcome')}
        options={(['approved', 'reserve', 'declined', 'none'] as const).map((value) => ({
          value,
          label: words(`outcomeOf.${value}`),
          hint: t(`outcomeHint.${value}`),
        }))}
      />
      <Radios
        name="funding"
        legend={t('funding')}
        optional={form('optional')}
        options={(['as-asked', 'yes', 'no'] as const).map((value) => ({
          value,
          label: t(`fundingOf.${value}`),
        }))}
        initial="as-asked"
      />
      <TextField name="reason" label={t('reason')} hint={t('reasonHint')} long />
    </section>
  )
}
