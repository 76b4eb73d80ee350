import type { Study } from './study'

export const equity: Study[] = [
  {
    titles: [
      'Counted where they live? Registration and services for newcomers in {town}',
      'Without the right paper: internal migrants and local services in {country}',
      'On arrival: how {units} in {country} meet those who move within the country',
    ],
    goal: '10 on reduced inequalities',
    ways: ['field', 'survey'],
    problem: [
      'A growing share of those who live in {town} are registered somewhere else. They pay local fees and send their children to local schools, but they appear neither in the plans nor on the electoral roll.',
      'People who move from the countryside to towns in {country} often remain registered where they were born. Local budgets are calculated from the register, so that the fastest growing neighbourhoods are served as though they were empty.',
    ],
    answers: [
      {
        question: 'how local officials decide whom to serve when the register and reality disagree',
        finding:
          'officials at the counter bend the rules every day in favour of newcomers, but do so unevenly and without any support from above',
      },
      {
        question:
          'which practical obstacles keep newcomers from registering, and which of them lie within the power of the local authorities',
        finding:
          'the cost of travelling back for a document is a greater obstacle than the law itself, and falls most heavily on young women',
      },
    ],
    also: [
      'Where a landlord’s confirmation was accepted as proof of address, registration rose, and so did the power of landlords over their tenants.',
      'Newcomers who had been helped once by a ward office were much more likely to attend its public meetings.',
    ],
    use: [
      'A {unit} can begin by counting the pupils and patients it already serves, and use those figures when it argues for its share of national grants.',
      'The study describes four small changes at the counter, none of which requires a change in the law.',
    ],
  },
  {
    titles: [
      'Hosts and guests no longer: refugees and local government in {town}',
      'Sharing the clinic: refugees, residents and local services in {country}',
      'Beyond the camp: municipal responses to displacement in {town}',
    ],
    goal: '16 on peaceful and inclusive societies',
    ways: ['field', 'survey', 'together'],
    problem: [
      'Most of the displaced people in and around {town} do not live in camps but in rented rooms among other residents. Decisions about them are taken in the capital and by international organisations, while the effects are felt in local schools, clinics and markets.',
      'Local authorities in {country} have become hosts without having been asked. They receive displaced persons but seldom the means to serve them, and they answer to voters who have waited for the same services for years.',
    ],
    answers: [
      {
        question:
          'how local governments balance the needs of displaced persons against those of long-term residents, and how they justify what they do',
        finding:
          'mayors who spoke openly of the costs as well as of the benefits retained more support than those who avoided the subject',
      },
      {
        question:
          'whether services that are open to everyone in an area lead to less conflict than services reserved for displaced persons',
        finding:
          'tension arises less from the number of newcomers than from projects whose criteria nobody in the area can explain',
      },
    ],
    also: [
      'Joint committees of hosts and displaced persons worked where they managed money, however little, and faded where they only gave advice.',
      'Displaced women took part mainly through savings groups, which no authority had thought of as a channel for consultation.',
    ],
    use: [
      'For local governments the results point towards area-based services with published criteria, jointly overseen by those who use them.',
      'The results have been summarised in a short guide for councillors on how to speak about displacement before it becomes a matter of elections.',
    ],
  },
  {
    titles: [
      'Elected and then? Women councillors and influence in {town}',
      'Beyond the quota: how women make their way in local councils in {country}',
      'A seat and a voice: gender, committees and power in {units} in {country}',
    ],
    goal: '5 on gender equality',
    ways: ['field', 'papers'],
    problem: [
      'The number of women in local councils in {country} has risen, in part through quotas. Their influence over budgets and appointments has not risen at the same pace, and many leave after a single term.',
      'In {town} women hold more council seats than ever before, yet the committees for finance and infrastructure are still chaired by men. The reasons given are lack of experience and lack of time.',
    ],
    answers: [
      {
        question: 'how women councillors acquire influence once they are elected, and what makes some of them stay',
        finding:
          'women councillors rely on alliances across party lines more than their male colleagues do, and lose them when party discipline tightens before elections',
      },
      {
        question:
          'how the distribution of committee seats, meeting hours and allowances shapes the influence of women in local councils',
        finding:
          'the hour of the meeting and the road home after dark explain more of the absences of women than any lack of interest or skill',
      },
    ],
    also: [
      'Harassment, in person and by telephone, was reported by a majority of the women, but had been taken up in none of the codes of conduct.',
      'Councillors who had been mentored by an older woman were more likely to stand again.',
    ],
    use: [
      'Councils can act on much of this by themselves, by changing meeting hours, rotating committee chairs and adopting a code of conduct that names harassment.',
      'The material is being turned into a handbook for newly elected women, written together with those who took part in the study.',
    ],
  },
  {
    titles: [
      'Up the stairs to the town hall: disability and local services in {town}',
      'Nothing about us? Disability organisations and local planning in {country}',
      'Access as a matter of routine: disability and the municipality in {town}',
    ],
    goal: '10 on reduced inequalities',
    ways: ['field', 'together', 'survey'],
    problem: [
      'National law in {country} promises equal access to public services for persons with disabilities. Whether the promise is kept is decided in places such as {town}, by the height of a counter, the wording of a form and the patience of a clerk.',
      'Persons with disabilities are mentioned in nearly every local development plan in {country}. They are seldom present when these plans are written, and the sums set aside for them often remain unspent.',
    ],
    answers: [
      {
        question:
          'what persons with disabilities meet when they seek an ordinary service from the local authority, and who can change it',
        finding:
          'the obstacles named most often are not built of concrete: they are forms that cannot be read, appointments that cannot be changed and helpers who are spoken to instead of the person',
      },
      {
        question:
          'under what conditions organisations of persons with disabilities gain a lasting influence on local planning',
        finding:
          'a named contact person in the administration has more effect than an advisory council that meets twice a year',
      },
    ],
    also: [
      'Those with invisible impairments were turned away more often than anyone else.',
      'When officials tried to reach their own offices in a wheelchair, decisions on repairs followed within weeks.',
    ],
    use: [
      'A walk through public buildings together with those who cannot enter them needs neither consultants nor equipment, and a {unit} can repeat it each year.',
      'The study gives examples of how unspent funds for inclusion can be used within the same budget year.',
    ],
  },
  {
    titles: [
      'Leaving, staying, returning: young people and local politics in {town}',
      'A reason to stay? Youth, work and local government in {country}',
      'The town they left: what returning young adults ask of {units} in {country}',
    ],
    goal: '8 on decent work',
    ways: ['survey', 'field', 'together'],
    problem: [
      'Young people leave {town} for the capital or for other countries, and local leaders speak of this as a loss over which they have no power. What those who stay or return expect from their local government is rarely asked.',
      'In the smaller towns of {country}, migration has become the normal path into adult life. Local councils, whose members are on average more than fifty years old, plan for a population that is on its way out.',
    ],
    answers: [
      {
        question:
          'how plans to leave affect young people’s interest in local affairs, and what local governments can offer to those who wish to stay',
        finding:
          'those who intend to leave are as interested in local questions as those who intend to stay, but consider it pointless to speak',
      },
      {
        question:
          'what experiences and expectations young adults bring home when they return, and how the local authorities receive them',
        finding:
          'returning young adults compare the counters of their home town with those they have met elsewhere, and are both its sharpest critics and its most willing volunteers',
      },
    ],
    also: [
      'Apprenticeships in the municipality itself, few as they were, had a strong effect on how the local government was regarded.',
      'Young women gave safety in public transport as a reason for leaving almost as often as work.',
    ],
    use: [
      'The study suggests that a {unit} should offer tasks rather than seats: limited assignments with a budget and an end date.',
      'Local governments can use a short questionnaire from the project, which is freely available, to learn what their own young residents plan to do.',
    ],
  },
  {
    titles: [
      'The right to the pavement: street vendors and local rules in {town}',
      'Licensed, tolerated, removed: governing street trade in {country}',
      'Selling in the street: livelihoods and public space in {town} and {other}',
    ],
    goal: '8 on decent work',
    ways: ['field', 'together', 'papers'],
    problem: [
      'Street trade feeds a considerable part of the households in {town}. It is regulated by bylaws that few vendors have seen, and by daily arrangements that are written nowhere.',
      'Local authorities in {country} alternate between licensing street vendors and removing them. Each change of policy follows an election, a visit or a complaint, and leaves the vendors with new debts.',
    ],
    answers: [
      {
        question:
          'how rules for street trade are made and enforced, and whether vendors’ associations can make them fairer',
        finding:
          'daily fees are paid willingly where a receipt is given and something visible is done with the money, such as lighting or toilets',
      },
      {
        question: 'why evictions of street vendors recur in cities that have officially recognised street trade',
        finding:
          'evictions follow changes in who collects the fees more closely than complaints from shop owners or motorists',
      },
    ],
    also: [
      'Associations led by women negotiated for storage and child care, those led by men for space.',
      'The newest vendors, often recent migrants, were excluded both by the bylaws and by the associations.',
    ],
    use: [
      'A {unit} can lower conflict considerably by letting vendors and shop owners draw the map of trading places together, street by street.',
      'The results include a model bylaw of two pages, tested for clarity with vendors who have had little schooling.',
    ],
  },
  {
    titles: [
      'Where is the next clinic built? Fairness in local investment in {country}',
      'Near and far: how {town} distributes schools and clinics',
      'A fair share for every ward? Local investment and its criteria in {town}',
    ],
    goal: '3 on good health',
    ways: ['papers', 'survey', 'field'],
    problem: [
      'When {town} can afford one new clinic or one new school, every ward has good reasons to receive it. The criteria for the choice exist, but they are known to few and have been applied in different ways from year to year.',
      'Differences within {units} in {country} are often larger than the differences between them. Still, most studies of local equity stop at the municipal border and say little of who gets what inside it.',
    ],
    answers: [
      {
        question:
          'how public investment is distributed between neighbourhoods, and which arguments carry weight when the choice is made',
        finding:
          'the poorest neighbourhoods are passed over less through ill will than because no land is available there on which to build',
      },
      {
        question:
          'whether published criteria lead to a more equal distribution of local investment, or merely to better explanations',
        finding:
          'published criteria do change the distribution, though chiefly in favour of wards that have someone who can read a budget',
      },
    ],
    also: [
      'Residents judged the outcome as fair when they knew why another ward came first, even if their own had to wait.',
      'Maintenance, which serves the whole town, lost against new buildings in every one of the years studied.',
    ],
    use: [
      'The study offers a simple scoring sheet that a {unit} can adjust in a council meeting and publish together with the decision.',
      'Maps from the study have been discussed in the council and have led to a reserve of land for public buildings in the outer wards.',
    ],
  },
  {
    titles: [
      'Money from abroad, decisions at home: hometown associations in {town}',
      'The diaspora as a partner? Remittances and local projects in {country}',
      'Schools built from far away: migrants’ associations and the municipality of {town}',
    ],
    goal: '17 on partnerships',
    ways: ['field', 'papers', 'survey'],
    problem: [
      'In {town}, several schools, wells and health posts have been paid for by people who left years ago. Their associations decide what is built; the local authorities are left with the staff and the running costs.',
      'Remittances to {country} exceed the budgets of most local governments. A part of the money goes into public goods, outside every plan and every vote.',
    ],
    answers: [
      {
        question:
          'how local governments and associations of migrants negotiate about projects, and to whom such projects are accountable',
        finding:
          'projects last when the municipality has said no at least once, that is, when there has been a true negotiation on where and what to build',
      },
      {
        question: 'whether projects funded from abroad widen or narrow the gaps between neighbourhoods',
        finding:
          'neighbourhoods with few migrants fall behind unless the local government deliberately places its own investment there',
      },
    ],
    also: [
      'Associations published their accounts more regularly than the local authorities did, though mainly to their members abroad.',
      'Women who had remained in the town managed most of the projects from day to day, but signed hardly any of the agreements.',
    ],
    use: [
      'An agreement on running costs, signed before the first stone is laid, is the single most useful instrument that the study has found.',
      'A {unit} may use the checklist from this work to bring gifts from abroad into its ordinary planning.',
    ],
  },
]
