import type { Form } from '@/domain/form'

// Loaded when somebody begins to answer: the pages that are only read do not carry them.
const registration = () => import('@/domain/registration/form')
const people = () => import('@/domain/people/form')
const review = () => import('@/domain/review/form')

/** Every form of the product by the name its page gives it. */
export const schemas = {
  partnership: async () => (await registration()).partnershipForm,
  places: async () => (await registration()).placesForm,
  you: async () => (await registration()).youForm,
  stay: async () => (await registration()).stayForm,
  needs: async () => (await registration()).needsForm,
  visibility: async () => (await registration()).visibilityForm,
  send: async () => (await registration()).sendForm,
  askToSignIn: async () => (await people()).askToSignInForm,
  code: async () => (await people()).codeForm,
  decision: async () => (await review()).decisionForm,
} satisfies Record<string, () => Promise<Form>>

export type FormName = keyof typeof schemas
