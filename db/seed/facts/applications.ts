import { type Attendance, type Category, isResearcher } from '../../../domain/application/answers'
import { countWords } from '../../../domain/application/words'
import type { Locale } from '../../../domain/language'
import { fold } from '../../../domain/registration/search-text'
import { academy } from './academy'
import { drawResearch } from './applying/abstract'
import { type Draw, drawFrom } from './applying/draw'
import { drawMotivation } from './applying/motivation'
import { ownApplication } from './applying/own'
import { departments, type Place, partners, places, wealthy } from './applying/places'
import { demoApplicant } from './demo-people'

/** An application of the demo: invented people at real places. Addresses end in .example. */
export type DemoApplication = {
  givenNames: string
  familyName: string
  email: string
  locale: Locale
  gender: 'woman' | 'man' | 'other' | 'not-said'
  category: Category
  attendance: Attendance
  affiliation: string
  /** ISO codes. */
  residence: string
  researchCountries: string[]
  stream: string
  /** Empty for those who do no research, as the abstract. */
  title: string
  abstract: string
  motivation: string
  fundingRequested: boolean
}

/** How many apply as what, for the whole week and for the policy labs; the demo's own applicant comes beside them. */
const many: [Category, week: number, labs: number][] = [
  ['leading-researcher', 20, 0],
  ['postdoc', 43, 2],
  ['phd-student', 85, 4],
  ['junior-researcher', 36, 4],
  ['decision-maker', 9, 36],
  ['civil-servant', 12, 40],
  ['invited-partner', 4, 4],
]

/** Three hundred applications, the same every time; the first is that of the demo's own applicant. */
export function demoApplications(): DemoApplication[] {
  const draw = drawFrom(2019)
  const drawn: Drawn = { texts: new Set([demoApplicant.email]), abstracts: [] }
  const applying = many.flatMap(([category, week, labs]) => [
    ...Array.from({ length: week }, () => ({ category, attendance: 'week' as const })),
    ...Array.from({ length: labs }, () => ({ category, attendance: 'labs' as const })),
  ])
  return [
    { ...ownApplication, ...demoApplicant },
    ...draw
      .shuffled(applying)
      .map(({ category, attendance }) =>
        isResearcher(category)
          ? drawResearcher(draw, drawn, category, attendance)
          : drawFromOffice(draw, drawn, category, attendance),
      ),
  ]
}

/** What has come up already, for nothing to come up twice; of the abstracts, the sentences. */
type Drawn = { texts: Set<string>; abstracts: Set<string>[] }

const streams = academy.themes.map(({ code }) => code)
const researchersPlaces = places.flatMap((place) => Array<Place>(place.weight[0]).fill(place))
const officesPlaces = places.flatMap((place) => Array<Place>(place.weight[1]).fill(place))
const isWealthy = ({ code }: Place) => wealthy.includes(code)

function drawResearcher(draw: Draw, drawn: Drawn, category: Category, attendance: Attendance): DemoApplication {
  const home = draw.turn(researchersPlaces)
  const place = isWealthy(home) ? draw.turn(researchersPlaces, (one) => !isWealthy(one)) : home
  const abroad = draw.chance(0.2) ? draw.turn(researchersPlaces, (one) => one !== place && !isWealthy(one)) : undefined
  const stream = draw.turn(streams)
  const affiliation = draw.turn(home.universities)
  const fundingRequested = draw.chance(isWealthy(home) ? 0.2 : 0.9)
  const about = { stream, category, attendance, place, abroad, town: '', fundingRequested }
  const { title, abstract } = drawNew(
    drawn,
    () => drawResearch(draw, about),
    ({ title, abstract }) => (isLong(abstract) && isItsOwn(abstract, drawn) ? [title, abstract] : null),
  )
  drawn.abstracts.push(new Set(sentencesOf(abstract)))
  return {
    ...drawPerson(draw, drawn, home, affiliation),
    ...{ category, attendance, affiliation, stream, fundingRequested, title, abstract },
    residence: home.code,
    researchCountries: [place.code, ...(abroad ? [abroad.code] : [])],
    motivation: drawNew(drawn, () => drawMotivation(draw, about)),
  }
}

const isLong = (abstract: string) => countWords(abstract) >= 120 && countWords(abstract) <= 300
const sentencesOf = (text: string) => text.split(/(?<=\.) /)

/** Whether an abstract shares no more than a third of its sentences with any that came before it. */
function isItsOwn(abstract: string, { abstracts }: Drawn): boolean {
  const sentences = sentencesOf(abstract)
  return abstracts.every(
    (other) => sentences.filter((one) => other.has(one)).length <= Math.min(sentences.length, other.size) / 3,
  )
}

function drawFromOffice(draw: Draw, drawn: Drawn, category: Category, attendance: Attendance): DemoApplication {
  const isPartner = category === 'invited-partner'
  const partner = isPartner ? draw.turn(partners) : undefined
  const place = partner ? draw.turn(places, ({ code }) => code === partner[1]) : draw.turn(officesPlaces)
  const town = draw.turn(place.towns)
  const council = place.council.replace('{town}', town)
  const affiliation = partner?.[0] ?? (category === 'civil-servant' ? `${council}, ${draw.turn(departments)}` : council)
  const stream = draw.turn(streams)
  const fundingRequested = !isPartner && draw.chance(isWealthy(place) ? 0.1 : 0.85)
  const about = { stream, category, attendance, place, town, fundingRequested }
  return {
    ...drawPerson(draw, drawn, place, partner?.[0].split(',')[0] ?? town),
    ...{ category, attendance, affiliation, stream, fundingRequested },
    residence: place.code,
    researchCountries: [],
    ...{ title: '', abstract: '' },
    motivation: drawNew(drawn, () => drawMotivation(draw, about)),
  }
}

/** Draws until what comes is new; `what` names what has to be, null for what will not do. */
function drawNew<Kind>(
  drawn: Drawn,
  drawOne: () => Kind,
  what: (one: Kind) => string[] | null = (one) => [String(one)],
): Kind {
  for (let times = 0; times < 200; times++) {
    const one = drawOne()
    const texts = what(one)
    if (!texts || texts.some((text) => drawn.texts.has(text))) continue
    for (const text of texts) drawn.texts.add(text)
    return one
  }
  throw new Error('nothing new comes up any more')
}

function drawPerson(draw: Draw, drawn: Drawn, place: Place, works: string) {
  const woman = draw.chance(0.52)
  const locale: Locale = place.code === 'SE' ? 'sv' : 'en'
  const gender = draw.chance(0.12) ? 'not-said' : draw.chance(0.015) ? 'other' : woman ? 'woman' : 'man'
  return drawNew(
    drawn,
    () => {
      const givenNames = draw.turn(woman ? place.women : place.men)
      const family = draw.turn(place.families)
      const second = place.twoFamilies && draw.turn(place.families, (one) => one !== family)
      const familyName = second ? `${family} ${second}` : family
      const email = `${inAddress(givenNames.split(' ')[0] ?? '', '')}.${inAddress(family, '-')}@${inAddress(works, '-')}.example`
      return { givenNames, familyName, email, locale, gender } as const
    },
    ({ givenNames, familyName, email }) => [`${givenNames} ${familyName}`, email],
  )
}

const plain: Record<string, string> = { æ: 'ae', ø: 'o', đ: 'd', ı: 'i', ß: 'ss' }

const inAddress = (text: string, between: string) =>
  fold(text)
    .replace(/[æøđıß]/g, (letter) => plain[letter] ?? '')
    .replace(/[^a-z0-9]+/g, between)
    .replace(/^-|-$/g, '')
