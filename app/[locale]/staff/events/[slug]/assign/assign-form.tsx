import { getTranslations } from 'next-intl/server'
import { Tick } from '@/components/form/choices'
import { formTexts } from '@/components/form/form-texts'
import { QuestionForm } from '@/components/form/question-form'
import { SelectField } from '@/components/form/select-field'
import { TickCell, TickProblem } from '@/components/form/tick-cell'
import { withQuery } from '@/components/query'
import type { Event } from '@/domain/event/seats'
import type { AssignFilter } from '@/domain/review/assign-filter'
import type { AssignedApplication, EventReviewer } from '@/domain/review/assignments'
import { assign } from './actions'
import { ApplicationRow } from './application-row'

type Props = {
  event: Event
  filter: AssignFilter
  /** Those of this page, and how many there are on all of them. */
  applications: AssignedApplication[]
  count: number
  reviewers: EventReviewer[]
  title: string
}

/** The applications, each with a box to tick; and whom those that are ticked are assigned to, or taken back from. */
export async function AssignForm({ event, filter, applications, count, reviewers, title }: Props) {
  const t = await getTranslations('assigning')
  const press = 'press'
  return (
    <QuestionForm
      action={assign}
      form="assign"
      hidden={{ event: event.slug, part: withQuery('', { ...filter }).slice(1) }}
      texts={await formTexts(title, t('assign'), ['reviewerId', 'references'])}
      ways={[
        { name: press, value: 'assign', label: t('assign') },
        { name: press, value: 'take-back', label: t('takeBack'), look: 'plain' },
      ]}
      bar={
        <div className="min-w-0 grow basis-72">
          <SelectField
            name="reviewerId"
            label={t('whom')}
            hint={t('bulkNote')}
            choose={t('chooseReviewer')}
            options={reviewers.map(({ id, email, load }) => ({
              value: id,
              label: t('withLoad', { email, load }),
            }))}
            initial={filter.reviewer}
          />
          <Tick name="everything" label={t('everything', { count })} />
        </div>
      }
    >
      <div>
        <TickProblem name="references" />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled by keyboard */}
        <section className="scrolls" aria-label={t('title')} tabIndex={0}>
          <table className="data">
            <thead>
              <tr>
                <th scope="col">
                  <span className="sr-only">{t('choose')}</span>
                </th>
                <th scope="col">{t('applicant')}</th>
                <th scope="col">{t('category')}</th>
                <th scope="col">{t('stream')}</th>
                <th scope="col">{t('attendance')}</th>
                <th scope="col">{t('who')}</th>
                <th scope="col">{t('done')}</th>
              </tr>
            </thead>
            <tbody>
              {applications.map((one, i) => (
                <ApplicationRow key={one.id} application={one} themes={event.themes}>
                  <TickCell
                    name="references"
                    value={one.reference}
                    label={t('tick', { name: `${one.givenNames} ${one.familyName}` })}
                    first={i === 0}
                  />
                </ApplicationRow>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </QuestionForm>
  )
}
