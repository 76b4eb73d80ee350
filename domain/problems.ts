/** Thrown by a domain verb for answers that have to be mended: field name to a key of `problems` in the messages. */
export class Problems extends Error {
  readonly fields: Record<string, string>

  constructor(fields: Record<string, string>) {
    super('answers have to be mended')
    this.name = 'Problems'
    this.fields = fields
  }
}
