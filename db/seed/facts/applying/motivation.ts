import { type Attendance, type Category, isResearcher } from '../../../../domain/application/answers'
import type { Draw } from './draw'
import {
  dutiesOf,
  funds,
  labWishes,
  officesReasons,
  officesReturns,
  partnersReturns,
  partnersWishes,
  researchersReasons,
  researchersReturns,
  researchersWishes,
  weekWishes,
} from './motives'
import type { Place } from './places'

type About = {
  stream: string
  category: Category
  attendance: Attendance
  place: Place
  town: string
  fundingRequested: boolean
}

/** Why somebody wants to come. */
export function drawMotivation(draw: Draw, about: About): string {
  const { category, fundingRequested } = about
  const said = isResearcher(category)
    ? [draw.turn(researchersReasons[category] ?? []), draw.turn(researchersWishes), draw.turn(researchersReturns)]
    : category === 'invited-partner'
      ? [draw.turn(dutiesOf[category] ?? []), draw.turn(partnersWishes), draw.turn(partnersReturns)]
      : fromOffice(draw, about)
  if (fundingRequested && draw.chance(0.6)) said.push(draw.turn(funds))
  return said.join(' ')
}

function fromOffice(draw: Draw, { stream, category, attendance, place, town }: About): string[] {
  const fits = (text: string) => !place.avoid?.test(text)
  const reason = draw.turn(officesReasons[stream] ?? [], fits).replaceAll('{town}', town)
  const duty = draw.turn(dutiesOf[category] ?? [], fits)
  return [
    ...(draw.chance(0.5) ? [reason, duty] : [duty, reason]),
    draw.turn(attendance === 'labs' ? labWishes : weekWishes),
    draw.turn(officesReturns, fits),
  ]
}
