import {
  demoApplicant,
  demoDelegates,
  demoHostCoordinator,
  demoPartnershipCoordinators,
  demoReviewers,
  demoStaff,
} from '@/db/seed/facts/demo-people'

/** One invented person per role, for the demo's sign-in page, with the page that is theirs. */
export const demoPeople = [
  { role: 'demoDelegate', email: demoDelegates[0]?.email, page: '/my' },
  { role: 'demoNewcomer', email: 'new.delegate@chobe.example', page: null },
  { role: 'demoApplicant', email: demoApplicant.email, page: '/my' },
  {
    role: 'demoPartnershipCoordinator',
    email: demoPartnershipCoordinators[0]?.email,
    page: '/coordinator',
  },
  { role: 'demoEventCoordinator', email: demoHostCoordinator.email, page: '/coordinator' },
  { role: 'demoReviewer', email: demoReviewers[0]?.email, page: '/review' },
  { role: 'demoStaff', email: demoStaff[0]?.email, page: '/staff' },
] as const
