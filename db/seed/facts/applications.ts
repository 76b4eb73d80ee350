import { type Attendance, type Category, isResearcher } from '../../../domain/application/answers'
import { countWords } from '../../../domain/application/words'
import type { Locale } from '../../../domain/language'
import { fold } from '../../../domain/registration/search-text'
import { academy } from './academy'
import { drawResearch } from './applying/abstract'
import { type Draw, drawFrom } from './applying/draw'
import { drawMotivation } from './applying/motivation'
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
  const drawn = new Set<string>([demoApplicant.email])
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

const streams = academy.themes.map(({ code }) => code)
const researchersPlaces = places.flatMap((place) => Array<Place>(place.weight[0]).fill(place))
const officesPlaces = places.flatMap((place) => Array<Place>(place.weight[1]).fill(place))
const isWealthy = ({ code }: Place) => wealthy.includes(code)

function drawResearcher(draw: Draw, drawn: Set<string>, category: Category, attendance: Attendance): DemoApplication {
  const home = draw.turn(researchersPlaces)
  const away = isWealthy(home) && (home.code !== 'SE' || draw.chance(0.5))
  const place = away ? draw.turn(researchersPlaces, (one) => !isWealthy(one)) : home
  const abroad = draw.chance(0.2) ? draw.turn(researchersPlaces, (one) => one !== place && !isWealthy(one)) : undefined
  const stream = draw.turn(streams)
  const affiliation = draw.turn(home.universities)
  const fundingRequested = draw.chance(isWealthy(home) ? 0.2 : 0.9)
  const about = { stream, category, attendance, place, abroad, town: '', fundingRequested }
  const { title, abstract } = drawNew(
    drawn,
    () => drawResearch(draw, about),
    ({ title, abstract }) => (countWords(abstract) >= 120 && countWords(abstract) <= 300 ? [title, abstract] : null),
  )
  return {
    ...drawPerson(draw, drawn, home, affiliation),
    ...{ category, attendance, affiliation, stream, fundingRequested, title, abstract },
    residence: home.code,
    researchCountries: [place.code, ...(abroad ? [abroad.code] : [])],
    motivation: drawNew(drawn, () => drawMotivation(draw, about)),
  }
}

function drawFromOffice(draw: Draw, drawn: Set<string>, category: Category, attendance: Attendance): DemoApplication {
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
  drawn: Set<string>,
  drawOne: () => Kind,
  what: (one: Kind) => string[] | null = (one) => [String(one)],
): Kind {
  for (let times = 0; times < 200; times++) {
    const one = drawOne()
    const texts = what(one)
    if (!texts || texts.some((text) => drawn.has(text))) continue
    for (const text of texts) drawn.add(text)
    return one
  }
  throw new Error('nothing new comes up any more')
}

function drawPerson(draw: Draw, drawn: Set<string>, place: Place, works: string) {
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

const ownApplication = {
  gender: 'woman',
  category: 'phd-student',
  attendance: 'week',
  affiliation: 'Universidade Eduardo Mondlane, Faculdade de Letras e Ciências Sociais',
  residence: 'MZ',
  researchCountries: ['MZ'],
  stream: 'participation',
  title: 'After the assembly: what neighbourhoods in Quelimane remember of participatory budgeting',
  abstract:
    'Since 2011 the residents of Quelimane have met, neighbourhood by neighbourhood, to propose and choose small public works. The assemblies have been described several times. My thesis begins where those descriptions end, with the years that follow a vote. In six neighbourhoods I have traced forty-three chosen projects through minutes, invoices and conversations with those who proposed them, and have walked to each place in order to see what is there today. Twenty-five of the projects were built, most of them later and smaller than decided; eleven were begun and abandoned; seven left no trace. What surprised me is how little the outcome itself tells about the will to take part again. In two neighbourhoods where almost nothing was built, the assemblies are as full as before, since a secretary comes back every year and explains why. In one where everything was built, few attend, because nobody remembers that the bridge was theirs to choose. I argue that participatory budgeting lives on being told and retold, and that municipalities give too little thought to this work of memory. With residents and the municipal planning office I am now trying out a wall list, painted in a public place in each neighbourhood, of what was chosen and what became of it. In Umeå I would like to discuss whether such a simple method of accountability can travel, and what it does to a town hall to be reminded in paint.',
  motivation:
    'I am in the third year of my doctoral studies and the only one at my faculty who writes on local participation. The stream on new forms of influence asks the question that my own material has forced on me, namely whether power has moved and to whom. I would like to learn participatory methods from people who use them every day, and to rewrite one chapter as a policy brief that the councillors of Quelimane will read. On my return I will present the week at the municipal assembly, which has supported my fieldwork from the beginning.',
  fundingRequested: true,
} satisfies Partial<DemoApplication>
