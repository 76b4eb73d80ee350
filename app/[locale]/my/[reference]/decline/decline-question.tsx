import type { ReactNode } from 'react'
import { Question } from '@/app/[locale]/questions/question'
import { referenceForm } from '@/domain/registration/act-form'
import { leavePlace } from '../../application-actions'

type Props = {
  reference: string
  title: string
  lead: ReactNode
  back: string
  submit: string
  /** What declining means, to whoever is asked. */
  children: ReactNode
}

/** The question whether an offered place is declined, to its applicant or to staff who do it for them. */
export const DeclineQuestion = ({ reference, ...asked }: Props) => (
  <Question
    form="reference"
    schema={referenceForm}
    action={leavePlace}
    hidden={{ reference }}
    look="grave"
    {...asked}
  />
)
