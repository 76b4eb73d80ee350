import type { Mail } from './mail'

// Where the links lead that are nobody's own: pages that ask who it is.
const open = /^\/(review|coordinator|staff|lists)(\/|$)/

/** Whether a mail holds what is for nobody but whoever it goes to: a code, or a link of their own. */
export const holdsSecret = (mail: Mail): boolean =>
  mail.kind === 'sign-in' || ('path' in mail && !open.test(mail.path))
