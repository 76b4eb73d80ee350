import type { Answer, CameIn, Reason } from '@/domain/check-in/answer'
import type { DoorList, For } from './door-list'
import { erase, eraseWhatIsOver, type Kept, keepUntil, openKept } from './kept'

export type How = 'ticket' | 'name'
/** Somebody let in here of whom the server does not know yet. */
export type Waiting = { id: string; reference: string; how: How; at: string } & For
export type Refused = { id: string; reference: string; name: string; why: Reason }

/** How a door stands to the server. */
export type Standing =
  | 'opening'
  | 'connected'
  | 'offline'
  | 'signed-out'
  /** Whoever is signed in does not keep this door. */
  | 'not-theirs'
  | 'elsewhere'
  | 'closed'
  /** Nothing is kept of it here any more, while it stays open elsewhere. */
  | 'left'

export type View = {
  standing: Standing
  list: DoorList | null
  waiting: Waiting[]
  undone: string[]
  refused: Refused[]
  /** Those who came in twice, of whom somebody here has seen it. */
  seen: string[]
  /** What was tried out before the day: nobody is told of it. */
  practice: Waiting[]
  /** When the server was last heard, by its own clock. */
  heardAt: string | null
}

/** What the server says to what was sent. */
type Told = { answers: Answer[]; cameIn: CameIn[]; at: string; until: string }

const mostAtOnce = 100
const patience = 8000
const nothing: View = {
  ...{ standing: 'opening', list: null, waiting: [], undone: [], refused: [], practice: [] },
  seen: [],
  heardAt: null,
}

/** What comes in at a door, kept on its phone until the server knows of it. */
export class DoorBooks {
  private view: View = nothing
  private kept: Kept | null = null
  /** What the server's clock shows more than this phone's; null until it has been heard. */
  private offset: number | null = null
  /** Until when all this may be kept. */
  private until = ''
  /** Lets another page of this door have the books. */
  leave: (() => void) | null = null
  private what: For | null = null
  private sending: Promise<boolean> | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    private readonly doorId: string,
    /** Where the list comes from and entries go to. */
    private readonly address: string,
  ) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  readonly snapshot = () => this.view

  /** What the server's clock shows, as far as this phone can tell. */
  now = () => new Date(Date.now() + (this.offset ?? 0))

  /** Takes up what this phone kept, and asks the server for what is new. */
  async open(): Promise<void> {
    this.leave = await alone(this.doorId)
    if (!this.leave) return this.show({ standing: 'elsewhere' })
    this.kept = await openKept(this.doorId)
    const [list, waiting, undone, refused, seen, offset, until] = await Promise.all([
      this.kept.get<DoorList>('list'),
      this.kept.get<Waiting[]>('waiting'),
      this.kept.get<string[]>('undone'),
      this.kept.get<Refused[]>('refused'),
      this.kept.get<string[]>('seen'),
      this.kept.get<number>('offset'),
      this.kept.get<string>('until'),
    ])
    this.offset = offset
    this.until = until ?? list?.until ?? ''
    this.show({
      ...{ waiting: waiting ?? [], undone: undone ?? [], refused: refused ?? [], seen: seen ?? [] },
      // Whoever still may is given it anew.
      ...{ list: this.isOver() ? null : list, heardAt: list?.at ?? null },
    })
    if (await this.send()) await this.fetchList()
    // By its own clock alone a phone may be wrong.
    if (this.offset !== null) await eraseWhatIsOver(this.now(), this.doorId)
  }

  /** Lets somebody in: kept before it is said, and sent as soon as the server is heard. */
  async letIn(reference: string, what: For, how: How, practises: boolean): Promise<void> {
    const at = this.now().toISOString()
    const entry = { id: crypto.randomUUID(), reference, ...what, how, at }
    if (practises) return this.show({ practice: [...this.view.practice, entry] })
    await this.keep({ waiting: [...this.view.waiting, entry] })
    void this.send()
  }

  /** Undoes a check-in, of this door or another. One the server knows nothing of is just gone. */
  async undo(id: string): Promise<void> {
    const without = (all: Waiting[]) => all.filter((one) => one.id !== id)
    const { waiting, practice } = this.view
    if (practice.some((one) => one.id === id)) return this.show({ practice: without(practice) })
    // It may be on its way: so it is undone there as well, where an unknown id changes nothing.
    await this.keep({ waiting: without(waiting), undone: [...this.view.undone, id] })
    void this.send()
  }

  /** That somebody has seen who came in twice. */
  see = (id: string) => this.keep({ seen: [...this.view.seen, id] })

  dismiss = (id: string) => this.keep({ refused: this.view.refused.filter((one) => one.id !== id) })

  /** Says for what the door lets in now, and asks who is in for it. */
  attend(what: For) {
    if (this.what && isFor(what)(this.what)) return
    this.what = what
    void this.send()
  }

  /** Sends what waits; true when the server was heard and nothing waits any more. */
  send(): Promise<boolean> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null
    })
    return this.sending
  }

  /** The list anew: who registered, changed or cancelled since. */
  async fetchList(): Promise<void> {
    const before = this.view.list?.cameIn
    const response = await ask(this.address)
    if (!response?.ok || !this.kept) return
    const list = (await response.json()) as DoorList
    await this.heard(list)
    // Meanwhile somebody may have come in or been undone, of whom the list does not know.
    const known = this.view.list?.cameIn
    const cameIn = before && known ? withChanges(list.cameIn, before, known) : list.cameIn
    await this.keep({ list: { ...list, cameIn } })
  }

  /**
   * Ends the door on this phone: everything is sent first, then it is closed there by whoever may close
   * it, and erased here.
   */
  async end(): Promise<boolean> {
    const { list } = this.view
    if (!(await this.send())) return this.view.standing === 'closed'
    if (list?.mayClose) {
      const response = await this.post({ entries: [], undone: [], close: true })
      // Whoever may close it no more still leaves it.
      if (response?.status === 404) return this.letGo('left')
      if (!response?.ok && response?.status !== 410) return false
    }
    return this.letGo(list?.mayClose ? 'closed' : 'left')
  }

  private async sendAll(): Promise<boolean> {
    // Let go of, or of another tab: nothing of it is asked about any more.
    if (!this.kept) return false
    for (;;) {
      const entries = this.view.waiting.slice(0, mostAtOnce)
      const undone = this.view.undone.slice(0, mostAtOnce)
      const { what } = this
      const response = await this.post({ entries, undone })
      if (response?.status === 410) {
        // What was let in before the closing was heard of is taken in all the same.
        const told = (await response.json()) as Omit<Told, 'cameIn'>
        await this.heard(told)
        await this.learn(told.answers, entries, undone)
        if (this.view.waiting.length > 0 || this.view.undone.length > 0) continue
        await this.letGo('closed')
        return false
      }
      if (!response?.ok && this.isOver()) {
        await this.letGo('closed')
        return false
      }
      if (response?.status === 401 || response?.status === 404) {
        // Who is on the list is nothing for whoever holds the phone now; what waits is kept for later.
        await this.keep({ list: null, refused: [] })
        this.show({ standing: response.status === 401 ? 'signed-out' : 'not-theirs' })
        return false
      }
      if (!response?.ok) {
        this.show({ standing: 'offline' })
        return false
      }
      const told = (await response.json()) as Told
      await this.heard(told)
      await this.learn(told.answers, entries, undone, told.cameIn, what)
      this.show({ standing: 'connected', heardAt: told.at })
      if (this.view.waiting.length === 0 && this.view.undone.length === 0) break
    }
    if (!this.view.list) await this.fetchList()
    return true
  }

  private post = (sent: object) =>
    ask(this.address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...sent, for: this.what }),
    })

  private async heard({ at, until }: { at: string; until: string }) {
    this.offset = Date.parse(at) - Date.now()
    await this.kept?.put('offset', this.offset)
    if (until === this.until) return
    this.until = until
    await this.kept?.put('until', until)
    await keepUntil(this.doorId, until)
  }

  private isOver = () => this.until !== '' && this.until < this.now().toISOString()

  private async learn(
    answers: Answer[],
    sent: Waiting[],
    undone: string[],
    cameIn: CameIn[] = [],
    what: For | null = null,
  ) {
    const { list } = this.view
    const refused = answers.flatMap((answer): Refused[] => {
      const entry = sent.find(({ id }) => id === answer.id)
      if (answer.became !== 'refused' || !entry) return []
      const { reference } = entry
      const name = list?.coming.find((one) => one.reference === reference)?.name
      return [{ id: answer.id, reference, name: name ?? '', why: answer.why }]
    })
    await this.keep({
      waiting: this.view.waiting.filter(({ id }) => !answers.some((one) => one.id === id)),
      undone: this.view.undone.filter((id) => !undone.includes(id)),
      refused: [...this.view.refused, ...refused],
      ...(list && {
        list: { ...list, cameIn: merged(list, cameIn, undone, what, takenIn(list, sent, answers)) },
      }),
    })
  }

  /** Keeps nothing of the door any more. Who should not have come in is still told, while it is looked at. */
  private async letGo(standing: 'closed' | 'left') {
    const { refused } = this.view
    this.kept = null
    await erase(this.doorId)
    this.show({ ...nothing, standing, refused })
    return true
  }

  /** Keeps what changes on the phone, and then shows it. */
  private async keep(change: Partial<View>) {
    this.view = { ...this.view, ...change }
    const { kept } = this
    if (kept)
      await Promise.all(Object.entries(change).map(([name, value]) => kept.put(name, value)))
    this.show({})
  }

  private show(change: Partial<View>) {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}

const isFor = (what: For) => (one: For) => one.day === what.day && one.session === what.session

/** What was sent and taken in, as the server will tell it: it may be for something else than is asked about. */
const takenIn = ({ door }: DoorList, sent: Waiting[], answers: Answer[]): CameIn[] =>
  sent.flatMap(({ how: _, ...entry }) => {
    const answer = answers.find(({ id }) => id === entry.id)
    if (!answer || answer.became === 'refused') return []
    const repeats = answer.became === 'repeat' ? answer.of : null
    return { ...entry, door: door.name, doorId: door.id, repeats }
  })

/** Who is in by now: for what was asked about as the server says, for the rest as it is known. */
function merged(
  { cameIn: known }: DoorList,
  told: CameIn[],
  undone: string[],
  what: For | null,
  taken: CameIn[],
): CameIn[] {
  const others = [...known, ...taken].filter(
    (one) => what !== null && !isFor(what)(one) && !undone.includes(one.id),
  )
  return [...new Map([...others, ...told].map((one) => [one.id, one])).values()]
}

/** Who is in as the server told, with what has changed here since it was asked. */
function withChanges(told: CameIn[], before: CameIn[], known: CameIn[]): CameIn[] {
  const idsOf = (all: CameIn[]) => new Set(all.map(({ id }) => id))
  const [had, has] = [idsOf(before), idsOf(known)]
  const stayed = told.filter(({ id }) => !had.has(id) || has.has(id))
  const listed = idsOf(told)
  return [...stayed, ...known.filter(({ id }) => !had.has(id) && !listed.has(id))]
}

const ask = (address: string, init: RequestInit = {}) =>
  fetch(address, { ...init, cache: 'no-store', signal: AbortSignal.timeout(patience) }).catch(
    () => null,
  )

// In two tabs at once a door would write over its own books: the second one waits, and then says so.
function alone(doorId: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(() => {})
  return new Promise((resolve) => {
    const held = () => new Promise<void>((release) => resolve(() => release()))
    navigator.locks
      .request(`door-${doorId}`, { signal: AbortSignal.timeout(3000) }, held)
      .catch(() => resolve(null))
  })
}
