// Where pages read from. They never write: that is for actions, in a transaction.
export { db } from '@/db/client'
