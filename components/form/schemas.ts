import type { Form } from '@/domain/form'

// Loaded when somebody begins to answer: the pages that are only read do not carry them.
const registration = () => import('@/domain/registration/form')
const application = () => import('@/domain/application/form')
const journey = () => import('@/domain/application/journey-form')
const outcomes = () => import('@/domain/application/decide-form')
const acts = () => import('@/domain/registration/act-form')
const changes = () => import('@/domain/registration/change-form')
const substitutions = () => import('@/domain/substitution/form')
const colleagues = () => import('@/domain/partnership/colleague-form')
const events = () => import('@/domain/event/form')
const messages = () => import('@/domain/message/form')
const templates = () => import('@/domain/mail/template-form')
const papers = () => import('@/domain/documents/form')
const visas = () => import('@/domain/visa/form')
const people = () => import('@/domain/people/form')
const roles = () => import('@/domain/people/role-form')
const views = () => import('@/domain/view/form')
const review = () => import('@/domain/review/form')
const reviews = () => import('@/domain/review/review-form')

/** Every form of the product by the name its page gives it. */
export const schemas = {
  partnership: async () => (await registration()).partnershipForm,
  places: async () => (await registration()).placesForm,
  invoice: async () => (await registration()).invoiceForm,
  you: async () => (await registration()).youForm,
  stay: async () => (await registration()).stayForm,
  needs: async () => (await registration()).needsForm,
  visibility: async () => (await registration()).visibilityForm,
  send: async () => (await registration()).sendForm,
  category: async () => (await application()).categoryForm,
  applicant: async () => (await application()).applicantForm,
  stream: async () => (await application()).streamForm,
  research: async () => (await application()).researchForm,
  cv: async () => (await application()).cvForm,
  motivation: async () => (await application()).motivationForm,
  sendApplication: async () => (await application()).sendApplicationForm,
  decideOutcomes: async () => (await outcomes()).decideOutcomesForm,
  travel: async () => (await journey()).travelForm,
  lodging: async () => (await journey()).lodgingForm,
  askToSignIn: async () => (await people()).askToSignInForm,
  code: async () => (await people()).codeForm,
  cancel: async () => (await acts()).cancelForm,
  giveUp: async () => (await acts()).giveUpForm,
  takeBack: async () => (await acts()).takeBackForm,
  confirm: async () => (await acts()).confirmForm,
  language: async () => (await acts()).languageForm,
  decideChange: async () => (await changes()).decideChangeForm,
  substitute: async () => (await substitutions()).substituteForm,
  inviteColleague: async () => (await colleagues()).inviteColleagueForm,
  registerColleague: async () => (await colleagues()).registerColleagueForm,
  whereabouts: async () => (await events()).whereaboutsForm,
  newMessage: async () => (await messages()).newMessageForm,
  message: async () => (await messages()).messageForm,
  sendMessage: async () => (await messages()).sendMessageForm,
  newRule: async () => (await messages()).newRuleForm,
  rule: async () => (await messages()).ruleForm,
  template: async () => (await templates()).templateForm,
  passport: async () => (await visas()).passportForm,
  verify: async () => (await papers()).verifyForm,
  attendance: async () => (await papers()).attendanceForm,
  documentTexts: async () => (await papers()).documentTextsForm,
  saveView: async () => (await views()).saveViewForm,
  changeView: async () => (await views()).changeViewForm,
  decision: async () => (await review()).decisionForm,
  review: async () => (await reviews()).reviewForm,
  conflict: async () => (await reviews()).conflictForm,
  nameReviewer: async () => (await reviews()).nameReviewerForm,
  endReviewer: async () => (await reviews()).endReviewerForm,
  assign: async () => (await reviews()).assignForm,
  giveRole: async () => (await roles()).giveRoleForm,
  endRole: async () => (await roles()).endRoleForm,
} satisfies Record<string, () => Promise<Form>>

export type FormName = keyof typeof schemas
