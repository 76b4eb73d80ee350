import { getLocale, getTranslations } from 'next-intl/server'
import { Question } from '@/app/[locale]/questions/question'
import { ActButton } from '@/components/form/act-button'
import { Checkboxes } from '@/components/form/choices'
import { SelectField } from '@/components/form/select-field'
import { shortMoment } from '@/domain/in-words'
import { scheduleListForm } from '@/domain/list/form'
import { hasSensitive } from '@/domain/list/list-columns'
import { readKeptQuery } from '@/domain/list/list-query'
import { sendList, stopList } from '../../actions'
import { own } from '../own'

type Props = { params: Promise<{ list: string }> }

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `${String(hour).padStart(2, '0')}:00`,
}))

/** When a list is sent to its owner, how that went, and that it stopped. */
export default async function ListSchedule({ params }: Props) {
  const { person, list, schedule } = await own((await params).list)
  const [locale, t] = await Promise.all([getLocale(), getTranslations('lists')])
  const sensitive = hasSensitive(readKeptQuery(list.query).columns)
  const time = (at: Date) => ({ time: shortMoment(locale, at) })
  return (
    <>
      <Question
        form="scheduleList"
        schema={scheduleListForm}
        title={t('scheduleTitle')}
        lead={
          <div className="space-y-3">
            <p>{t('scheduleLead', { email: person.email })}</p>
            {sensitive && <p>{t('scheduleSensitive')}</p>}
          </div>
        }
        back={`/${locale}/lists/${list.id}`}
        action={sendList}
        hidden={{ listId: list.id }}
        submit={t(schedule?.stoppedAt ? 'startAgain' : 'saveSchedule')}
      >
        {schedule && (
          <div>
            {schedule.stoppedAt && (
              <p className="tag warm">{t('stopped', time(schedule.stoppedAt))}</p>
            )}
            {schedule.nextAt && <p>{t('nextAt', time(schedule.nextAt))}</p>}
            {!schedule.nextAt && !schedule.stoppedAt && <p>{t('sentNoMore')}</p>}
            {schedule.lastSentAt && <p>{t('lastSentAt', time(schedule.lastSentAt))}</p>}
            {schedule.failures > 0 && !schedule.stoppedAt && (
              <p>{t('failures', { count: schedule.failures })}</p>
            )}
            {schedule.lastFailure && <p>{t(`why.${schedule.lastFailure as 'rights'}`)}</p>}
          </div>
        )}
        <Checkboxes
          name="weekdays"
          legend={t('weekdays')}
          initial={schedule?.weekdays.map(String)}
          options={weekdays.map((value) => ({ value, label: t(`weekday.${value}`) }))}
        />
        <SelectField
          name="hour"
          label={t('hour')}
          choose={t('choose')}
          initial={schedule ? String(schedule.hour) : undefined}
          options={hours}
        />
      </Question>
      {schedule && !schedule.stoppedAt && (
        <div className="column mt-8">
          <ActButton
            action={stopList}
            hidden={{ listId: list.id }}
            submit={t('stopSending')}
            look="plain"
          />
        </div>
      )}
    </>
  )
}
