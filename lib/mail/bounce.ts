/**
 * Whether a mail server said that there is no such recipient, now or later. Anything else may be
 * mended: a full mailbox by its owner, a server that lets nobody in (5.7 …) by whoever runs it.
 */
export function isBounce(error: unknown): boolean {
  const { command, responseCode, response } = error as Partial<Refused>
  if (command !== 'RCPT TO' || !responseCode) return false
  return [550, 551, 553].includes(responseCode) && !/\b5\.(2\.2|7\.\d+)\b/.test(response ?? '')
}

/** What nodemailer says of an answer it did not like. */
type Refused = { command: string; responseCode: number; response: string }
