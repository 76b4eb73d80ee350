import type { Category } from '../../../../domain/application/answers'
import { accountability } from './accountability'
import { climate } from './climate'
import type { Draw } from './draw'
import { equity } from './equity'
import { participation } from './participation'
import type { Place } from './places'
import { asks, closings, comparisons, debates, goals, limits, methods, shows } from './sentences'
import type { Study } from './study'

const studies: Record<string, Study[]> = { climate, equity, participation, accountability }

// In what order an abstract says what it says.
const orders = [
  ['problem', 'question', 'method', 'finding', 'also', 'use', 'goal', 'closing'],
  ['debate', 'question', 'problem', 'method', 'finding', 'limit', 'use', 'closing'],
  ['problem', 'debate', 'question', 'method', 'finding', 'also', 'limit', 'use'],
  ['question', 'problem', 'method', 'finding', 'also', 'goal', 'use', 'closing'],
  ['problem', 'question', 'method', 'finding', 'also', 'limit', 'use', 'goal'],
  ['problem', 'question', 'debate', 'method', 'finding', 'use', 'closing'],
  ['debate', 'problem', 'question', 'method', 'finding', 'also', 'use', 'goal'],
  ['problem', 'debate', 'question', 'method', 'finding', 'also', 'limit', 'use', 'goal', 'closing'],
] as const
type Part = (typeof orders)[number][number]

type About = { stream: string; category: Category; place: Place; abroad: Place | undefined }

/** The title and the abstract of a piece of research in a place. */
export function drawResearch(draw: Draw, { stream, category, place, abroad }: About) {
  const fits = (text: string) => !place.avoid?.test(text)
  const say = (from: readonly string[]) => draw.turn(from, fits)
  const study = draw.turn(studies[stream] ?? [], (one) => suits(one, fits))
  const inGroup = category === 'leading-researcher' || (category === 'postdoc' && draw.chance(0.4))
  const early = category === 'phd-student' || category === 'junior-researcher'
  const way = draw.turn(study.ways)
  const answer = draw.turn(study.answers, ({ question, finding }) => fits(question) && fits(finding))

  const parts: Record<Part, () => string> = {
    problem: () => say(study.problem),
    question: () => `${draw.turn(asks)} ${answer.question}.`,
    debate: () => draw.turn(debates[stream] ?? []),
    method: () => draw.turn(inGroup ? methods[way].group : methods[way].one),
    finding: () => `${draw.turn(early ? shows.early : shows.done)} ${answer.finding}.`,
    also: () => say(study.also) + (abroad ? ` ${draw.turn(comparisons)}` : ''),
    limit: () => draw.turn(way === 'papers' ? limits.papers : limits.people),
    use: () => say(study.use),
    goal: () => draw.turn(goals).replace('{goal}', study.goal),
    closing: () => draw.turn(closings),
  }
  const town = draw.turn(place.towns)
  const other = draw.turn(place.towns, (one) => one !== town)
  const filling = { draw, place, abroad, town, other, inGroup }
  const order = draw.turn(orders, (one) => !abroad || one.some((part) => part === 'also'))
  return {
    title: fill(say(study.titles), filling),
    abstract: fill(order.map((part) => parts[part]()).join(' '), filling),
  }
}

const suits = (study: Study, fits: (text: string) => boolean) =>
  [study.titles, study.problem, study.also, study.use].every((texts) => texts.some(fits)) &&
  study.answers.some(({ question, finding }) => fits(question) && fits(finding))

type Filling = {
  draw: Draw
  place: Place
  abroad: Place | undefined
  town: string
  other: string
  inGroup: boolean
}

function fill(text: string, { draw, place, abroad, town, other, inGroup }: Filling): string {
  const [unit, units] = place.unit
  const words: Record<string, string | undefined> = {
    ...{ town, other, unit, units },
    country: place.country,
    abroad: abroad?.country,
    I: inGroup ? 'We' : 'I',
    I_: inGroup ? 'we' : 'I',
  }
  return text
    .replace(/\{(\d+)-(\d+)\}/g, (_, least, most) => inText(draw.between(Number(least), Number(most))))
    .replace(/\{(\w+)\}/g, (all, name) => words[name] ?? all)
}

const small = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const inText = (number: number) => small[number - 1] ?? number.toLocaleString('en')
