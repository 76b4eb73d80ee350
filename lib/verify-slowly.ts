import { headers } from 'next/headers'
import { transaction } from '@/db/client'
import { minutes } from '@/domain/clock'
import { verifyDocument } from '@/domain/documents/verify-document'
import { hash } from '@/domain/people/secrets'
import { slowDown } from '@/domain/people/slow-down'
import { Refusal } from '@/domain/refusal'

/** What a number stands for, or null; `too many tries` for an address that asks more than 100 times in ten minutes. */
export async function verifySlowly(number: string) {
  const from = (await headers()).get('x-forwarded-for') ?? 'unknown'
  try {
    return await transaction(async (tx) => {
      await slowDown(tx, `verify from ${hash(from)}`, 100, minutes(10))
      return verifyDocument(tx, number)
    })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'too-many-tries') return 'too many tries'
    throw error
  }
}
