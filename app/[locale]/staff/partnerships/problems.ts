/** Under which names the words stand for what is wrong with a partnership. */
export const problemsOfPartnership = [
  'partnershipName',
  'partnershipTheme',
  'organisation',
  'country',
  'partyKind',
]
