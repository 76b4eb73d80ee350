import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** What goes wrong: an answer that refuses, one that comes late or never, a connection that is cut. */
export type Fault =
  | { answers: number; text?: string }
  | { waits: number }
  | 'never answers'
  | 'hangs up'

/** When: as somebody connects, names a recipient, or hands over the letter. */
export type Moment = 'greeting' | 'recipient' | 'letter'

/** What goes wrong at a moment with a letter to somebody; nothing by default. */
export type Script = (moment: Moment, to: string) => Fault | undefined

/** A real mail server that keeps what arrives, and fails as its script says. */
export class PostOffice {
  readonly arrived: ParsedMail[] = []
  /** How often it was asked for anything at all. */
  connections = 0
  port = 0
  private script: Script = () => undefined
  private server: SMTPServer | undefined

  static async open(): Promise<PostOffice> {
    const office = new PostOffice()
    await office.open()
    return office
  }

  /** From now on; without a script all is well again. */
  plays(script: Script = () => undefined) {
    this.script = script
  }

  to = (address: string): ParsedMail[] =>
    this.arrived.filter((mail) => [mail.to ?? []].flat().some(({ text }) => text === address))

  /** At the same address as before, if it was open before. */
  async open() {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      closeTimeout: 1,
      onConnect: (session, done) => {
        this.connections++
        void this.act('greeting', '', session, done)
      },
      onRcptTo: ({ address }, session, done) => void this.act('recipient', address, session, done),
      onData: (stream, session, done) => {
        const [to] = session.envelope.rcptTo
        const fault = this.script('letter', to?.address ?? '')
        if (fault === 'hangs up') return stream.once('data', () => this.cut(session))
        simpleParser(stream).then((mail) => {
          // Refused is not taken; answered late, or never, is taken all the same.
          if (!(typeof fault === 'object' && 'answers' in fault)) this.arrived.push(mail)
          void this.play(fault, session, done)
        }, done)
      },
    })
    // Whoever is cut off is part of the play.
    server.on('error', () => {})
    const listening = server.listen(this.port, 'localhost')
    await once(listening, 'listening')
    const address = listening.address()
    if (typeof address === 'object' && address) this.port = address.port
    this.server = server
  }

  /** Nobody is there any more: connections are refused. */
  async close() {
    const { server } = this
    if (!server) return
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const { _socket } of connectionsOf(server)) _socket.destroy()
    await closed
  }

  private act(moment: Moment, to: string, session: SMTPServerSession, done: Done) {
    return this.play(this.script(moment, to), session, done)
  }

  private async play(fault: Fault | undefined, session: SMTPServerSession, done: Done) {
    if (fault === 'never answers') return
    if (fault === 'hangs up') return this.cut(session)
    if (fault && 'answers' in fault)
      return done(
        Object.assign(new Error(fault.text ?? 'not today'), { responseCode: fault.answers }),
      )
    if (fault) await pause(fault.waits)
    done()
  }

  private cut(session: SMTPServerSession) {
    for (const connection of this.server ? connectionsOf(this.server) : [])
      if (connection.session.id === session.id) connection._socket.destroy()
  }
}

type Done = (error?: Error | null) => void
type Connection = { session: SMTPServerSession; _socket: { destroy: () => void } }

// The package names them nowhere.
const connectionsOf = (server: SMTPServer) => [
  ...(server as unknown as { connections: Set<Connection> }).connections,
]
