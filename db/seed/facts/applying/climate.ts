import type { Study } from './study'

export const climate: Study[] = [
  {
    titles: [
      'Who moves when the river rises? Relocation and consent in {town}',
      'Staying on low ground: flood risk and the politics of relocation in {town}',
      'Before the next flood: residents, planners and the question of moving in {country}',
    ],
    goal: '11 on sustainable cities',
    ways: ['field', 'together'],
    problem: [
      'Every rainy season, the low-lying neighbourhoods of {town} are flooded, and every year the same families are told that they will have to move. Few do, since the land they are offered lies far from work, schools and relatives.',
      'Relocation is often presented as the only answer to repeated floods. In {town}, as elsewhere in {country}, those who live on the river bank are rarely asked what they would need in order to leave, or in order to stay in safety.',
    ],
    answers: [
      {
        question:
          'under what conditions residents of flood-prone areas regard relocation as fair, and what the local government can do to meet them',
        finding:
          'households seldom refuse to move as such; they refuse to move alone, and agree far more readily when neighbours can be resettled together',
      },
      {
        question:
          'how decisions to relocate households are prepared, who takes part in them, and what happens to the objections that are raised',
        finding:
          'the date of the decision matters more than its content: where residents were invited before the site was chosen, hardly anyone returned to the river bank',
      },
    ],
    also: [
      'Tenants, who are not on any list of owners, were left out of the consultations in almost every case.',
      'Small works such as raised walkways and cleared drains did more for trust in the authorities than any of the announced master plans.',
    ],
    use: [
      'A {unit} that plans a relocation can draw on the results in three ways: by counting tenants, by moving groups of neighbours rather than single households, and by opening the choice of site before it is made.',
      'The study ends in a simple list of questions that planning offices can work through together with residents before any decision to relocate is taken.',
    ],
  },
  {
    titles: [
      'Rationing by the clock: water, fairness and local decisions in {town}',
      'Who decides when the taps run dry? Water committees in {country}',
      'Sharing scarcity: the everyday politics of water in {town} and {other}',
    ],
    goal: '6 on clean water and sanitation',
    ways: ['field', 'survey', 'together'],
    problem: [
      'Longer dry seasons have made rationing part of ordinary life in {town}. The timetable of the water utility is a technical document, yet it settles which neighbourhoods can cook, wash and keep a business open on a given day.',
      'Many towns in {country} now ration water for several months of the year. How the shortage is shared out is decided locally, mostly by engineers and committee chairs, and seldom debated in the council.',
    ],
    answers: [
      {
        question:
          'how rationing schedules are made, and whether residents who take part in making them find them more acceptable',
        finding:
          'people accept considerable hardship as long as the timetable is known, kept and the same for everyone, including officials',
      },
      {
        question:
          'which neighbourhoods bear the heaviest burden of rationing, and by what routes they can make themselves heard',
        finding:
          'neighbourhoods with an elected water committee get fewer hours on paper but more water in practice, since leaks and illegal connections are reported sooner',
      },
    ],
    also: [
      'Women, who organise most of the household’s water, were a small minority on the committees and spoke mainly when the meeting was held at the water point itself.',
      'Private vendors filled the gaps at a price that the poorest could pay only by cutting back on food.',
    ],
    use: [
      'The results suggest that publishing the timetable, and explaining each departure from it, is the cheapest measure available to a utility that wishes to be trusted.',
      'Together with two utilities, a one-page model for an open rationing plan has been drafted, which other {units} are welcome to try.',
    ],
  },
  {
    titles: [
      'Land on paper and land in use: registers and belonging in {town}',
      'Whose plot is it? Overlapping rights and local mediation in {country}',
      'Secure enough to build: tenure and municipal services at the edge of {town}',
    ],
    goal: '1 on ending poverty',
    ways: ['field', 'survey'],
    problem: [
      'At the edge of {town}, customary, informal and registered rights to land exist side by side. New roads and pipes raise the value of the land, and with it the number of disputes that reach the local authorities.',
      'Land registers in {country} have been reformed several times, but most transactions in growing towns still take place outside them. Local officials are left to settle conflicts for which the law gives them few tools.',
    ],
    answers: [
      {
        question:
          'how local officials deal with conflicting claims to land, and which groups gain or lose when rights are written down',
        finding:
          'written records reduce disputes between neighbours but increase those within families, above all between widows and the relatives of the husband',
      },
      {
        question:
          'whether simple, locally kept records of occupation can give residents the security they need to invest in their homes',
        finding:
          'security of tenure depends less on a title than on visible service delivery: a street light or a house number is taken as a promise not to evict',
      },
    ],
    also: [
      'Where mediation was held in public and its outcome posted at the ward office, very few cases came back.',
      'Young people and newcomers were hardly represented in the bodies that hear land disputes.',
    ],
    use: [
      'For a {unit} with little money, an open register of who lives where, updated once a year with the residents, may be a better first step than full titling.',
      'The work offers land officers a way of recording women’s rights of use that is compatible with both national law and local custom.',
    ],
  },
  {
    titles: [
      'Partners or nuisance? Waste pickers and the municipality in {town}',
      'What is collected, and from whom: solid waste and local choice in {country}',
      'From dump to service: organising waste collection with those who live from it in {town}',
    ],
    goal: '12 on responsible consumption and production',
    ways: ['field', 'together', 'survey'],
    problem: [
      'A large part of what is recycled in {town} is collected by people who have no contract, no protective gear and no place in the plans for waste management. When collection is contracted out, they often lose their living.',
      'Waste collection takes up a fifth or more of many local budgets in {country}, and still the outer neighbourhoods are served irregularly. Informal collectors fill the gap, tolerated in some places and fined in others.',
    ],
    answers: [
      {
        question:
          'how informal collectors can be included in municipal waste services without being pushed out by the very contracts meant to help them',
        finding:
          'agreements last where collectors are organised before the contract is written, and fail where an association is formed only in order to sign it',
      },
      {
        question:
          'what makes some local authorities treat waste pickers as partners, while others with the same resources treat them as an offence to public order',
        finding:
          'co-operation usually begins with a single official who knows the collectors by name, and ends when that official is transferred',
      },
    ],
    also: [
      'Households were willing to sort their waste when they knew the person who came for it.',
      'Children’s work on the dump fell sharply once collectors were paid by weight every week instead of once a month.',
    ],
    use: [
      'The study shows how a short framework agreement, reviewed every year in the council, can protect both regular service and existing livelihoods.',
      'Its most practical result is a costing sheet with which a {unit} can compare collection by contractors, by co-operatives and by a mixture of both.',
    ],
  },
  {
    titles: [
      'From climate plan to budget line: local adaptation in {country}',
      'Plans without money? Climate adaptation and the municipal budget in {town}',
      'What becomes of an adaptation plan: evidence from {units} in {country}',
    ],
    goal: '13 on climate action',
    ways: ['papers', 'field'],
    problem: [
      'Most {units} in {country} now have a climate plan, often written with support from outside. Far fewer have a budget in which that plan can be recognised, and in many the plan is unknown outside the office where it was written.',
      'Local adaptation plans are expected to turn national commitments into action. In {town}, the plan lists more than thirty measures; three years later, only a handful of them had been funded.',
    ],
    answers: [
      {
        question:
          'what distinguishes the adaptation measures that find their way into the local budget from those that remain on paper',
        finding:
          'measures survive when they are attached to something the voters already ask for, such as drainage or school roofs, and disappear when they carry the word climate alone',
      },
      {
        question:
          'how political and administrative calendars shape the implementation of climate plans at the local level',
        finding:
          'the decisive step is the arrival of the plan in the finance committee; plans presented to the council only for information are rarely heard of again',
      },
    ],
    also: [
      'Officials responsible for climate questions often lacked access to the budget documents of their own organisation.',
      'Councils with a standing committee for the environment did not spend more, but they asked more questions and got more answers.',
    ],
    use: [
      'A {unit} can apply the findings directly by marking adaptation measures in its ordinary budget instead of keeping a separate plan.',
      'The results have been turned into a calendar that shows at which points of the budget year a climate measure can still be brought in.',
    ],
  },
  {
    titles: [
      'The field becomes a plot: farmland, housing and local power around {town}',
      'Growing towns, shrinking fields: who decides on farmland in {country}?',
      'Feeding {town}: local planning and the loss of farmland',
    ],
    goal: '2 on ending hunger',
    ways: ['field', 'papers', 'together'],
    problem: [
      'The fields around {town} are being sold plot by plot. Each sale is small and lawful, and together they are changing where food is grown, where water flows and who can afford to remain in the area.',
      'Towns in {country} expand mainly on to farmland. Zoning rules exist, but exemptions are granted one at a time and often after building has begun, so that no one ever takes a decision on the whole.',
    ],
    answers: [
      {
        question:
          'how decisions to convert farmland are taken in practice, and at what point citizens could influence them',
        finding:
          'by the time an application becomes public, the land has as a rule been sold, fenced and partly built upon, so that objections come too late',
      },
      {
        question: 'why local councils approve exemptions from plans that they have adopted themselves',
        finding:
          'exemptions follow the calendar of local revenue: they become more frequent towards the end of the year, when fees from permits are needed to pay salaries',
      },
    ],
    also: [
      'Farmers sell less because of the price than because of uncertainty, expecting that the land will be zoned for housing sooner or later.',
      'In the two wards where applications were read out at public meetings, fewer of them were made.',
      'Women who farm on borrowed land lost access without ever appearing as a party to the sale.',
    ],
    use: [
      'The study proposes that exemptions be counted and reported to the council every quarter, which needs no change in the law.',
      'Planning offices may use the maps of the project to show what a series of small decisions amounts to over ten years.',
    ],
  },
  {
    titles: [
      'Shade as a public good: heat, trees and inequality in {town}',
      'Hot streets: how {units} in {country} respond to rising temperatures',
      'Who has shade? Heat and public space in {town} and {other}',
    ],
    goal: '11 on sustainable cities',
    ways: ['survey', 'together', 'field'],
    problem: [
      'Days above the limit for outdoor work have become common in {town}. The districts with the fewest trees are also those where people work in the street, live under metal roofs and have least to say about the use of public space.',
      'Heat is the least visible of the dangers that a changing climate brings to towns in {country}. It leaves no ruins behind, and it is seldom the task of any particular department.',
    ],
    answers: [
      {
        question:
          'how unequally shade is distributed between neighbourhoods, and how local decisions on streets and trees have made it so',
        finding:
          'the difference between the coolest and the hottest neighbourhood is almost entirely a matter of past decisions on street width and tree planting',
      },
      {
        question:
          'who in the local administration takes responsibility for heat, and how residents’ own ways of coping might guide municipal measures',
        finding:
          'residents rank shaded walking routes to school and market higher than any park, a wish that had not been recorded in earlier consultations',
      },
    ],
    also: [
      'Half of the trees planted by campaigns had died within two years, mostly where no one had been asked to water them.',
      'Street vendors proved to be the best informed about heat, and had never been consulted on it.',
    ],
    use: [
      'With the method developed here, a {unit} can map its hottest walking routes together with school children in a single week.',
      'The most useful measure turned out to be an agreement on who waters what, signed by the ward office and the residents of each street.',
    ],
  },
  {
    titles: [
      'The warning that was not believed: local knowledge and early warning in {town}',
      'Who passes on the message? Early warning and trust in {country}',
      'Signs, sirens and neighbours: making warnings work in {town}',
    ],
    goal: '13 on climate action',
    ways: ['field', 'survey', 'together'],
    problem: [
      'Before the last major storm, a warning reached {town} in good time. Many households received it and stayed where they were, since earlier warnings had come to nothing and no one they knew had confirmed this one.',
      'Weather services in {country} have become better at predicting extreme events. The last stretch of the way, from the district office to the household, still depends on persons, habits and trust.',
    ],
    answers: [
      {
        question:
          'whom residents believe when a warning is given, and how local authorities can build on those relations',
        finding: 'a warning is acted upon when two independent sources agree, one of them someone known in person',
      },
      {
        question:
          'how scientific forecasts and local signs of coming weather are weighed against each other by those who have to decide whether to leave',
        finding:
          'local signs and official forecasts are rarely seen as rivals; people use the former to judge how seriously to take the latter',
      },
    ],
    also: [
      'Persons with hearing impairments and newcomers who speak another language were reached last, or not at all.',
      'False alarms did less damage to trust than alarms that were never explained afterwards.',
    ],
    use: [
      'Local authorities can make use of this by naming and training messengers in every neighbourhood, and by calling a meeting after each alarm, false or not.',
      'A short exercise for ward offices, tested during the project, shows within an afternoon where a warning would stop.',
    ],
  },
]
