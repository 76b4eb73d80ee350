const on = process.env.LOG_QUERIES === 'yes'

/** With LOG_QUERIES=yes every statement is a line on standard output, without its values: those may be personal. */
export const logger = {
  logQuery(query: string) {
    if (on) process.stdout.write(`${JSON.stringify({ query })}\n`)
  },
}
