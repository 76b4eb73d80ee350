import type { Way } from './study'

// Whole sentences, or leads that a clause follows. `{I}` and `{my}` are one person's or a group's.

/** What the field already knows, by stream. */
export const debates: Record<string, string[]> = {
  climate: [
    'Research on adaptation has long treated local government as the place where national policy is carried out; this work takes up the recent argument that it is also a place where the burdens are divided.',
    'Studies of scarce resources tend to look either at institutions or at households, and less often at the meetings, counters and ledgers where the two encounter each other.',
    'The literature on environmental justice asks who bears the costs of a changing climate; it has had less to say about who takes part in deciding on them.',
    'Much has been written on resilience as a property of cities, and rather less on the daily decisions of the officials who are supposed to bring it about.',
  ],
  equity: [
    'Research on street-level officials has shown how much of public policy is made at the counter; this work brings that insight to bear on the question of who belongs to a place.',
    'Studies of inequality mostly compare regions and countries, whereas the differences that people meet in everyday life are found within a single town.',
    'The debate on local citizenship has drawn largely on big cities in wealthy countries, and its concepts need to be tried out elsewhere.',
    'Earlier work has treated representation and services as separate matters, although those who lack the one usually lack the other too.',
  ],
  participation: [
    'The literature on participation is divided between those who see it as a shift of power and those who see it as a way of managing dissent; this work looks for the conditions under which each is right.',
    'Studies of democratic innovation have followed participants closely up to the vote or the recommendation, but have seldom stayed long enough to see what came afterwards.',
    'Since Arnstein’s ladder, research has asked how far participation reaches; it has asked less often what officials do with what they have heard.',
    'Comparative work on deliberation has begun to move beyond the settings in which it was first studied, and this work is a part of that movement.',
  ],
  accountability: [
    'Research has distinguished the accountability that runs upwards, to ministries and donors, from that which runs downwards, to citizens; this work looks at the places where they meet.',
    'Earlier studies have found that information alone seldom leads to accountability, and the question has become who is able to act on it, and how.',
    'The literature on transparency is rich in indices and poor in readers: it tells us what is published, and little about what is used.',
    'Debates on local government often turn on the character of its leaders; here the emphasis is on routines that make it easier or harder to give an account.',
  ],
}

/** Leads to a question. */
export const asks = [
  'The paper asks',
  '{I} ask',
  'This study examines',
  'The project explores',
  'The aim is to understand',
  'The question is',
]

/** Leads to a finding. */
export const shows = {
  early: [
    'The first results suggest that',
    'So far, it appears that',
    'A first reading of the material indicates that',
    'Preliminary as the results are, they suggest that',
  ],
  done: [
    'The material shows that',
    'The main finding is that',
    'The results show that',
    'What emerges most clearly is that',
  ],
}

/** How it was done, by its way; those of whole groups are for work on a larger scale. */
export const methods: Record<Way, { one: string[]; group: string[] }> = {
  field: {
    one: [
      'The work builds on {5-9} months of fieldwork in {town}, with {28-46} interviews and observation at {9-16} public meetings.',
      '{I} spent most of 2018 in {town}, where {I_} interviewed {24-38} residents, officials and councillors and followed the work of two offices.',
      'The material consists of {22-34} interviews and {4-7} group conversations in {town}, most of them held in the local language and transcribed in full.',
      'For comparison, {I_} did fieldwork in {town} and {other}, interviewing {14-22} persons in each and attending the meetings that were open to the public.',
    ],
    group: [
      'In four {units}, {town} and {other} among them, {I_} conducted {84-132} interviews and attended {24-38} meetings between 2016 and 2018.',
      'The study follows two cases, {town} and {other}, over {3-5} years, with interviews repeated each year and {11-19} months of observation in all.',
      'The work is based on paired case studies in {town} and {other}, for which {62-94} interviews were carried out by a team of local and visiting researchers.',
    ],
  },
  survey: {
    one: [
      'A survey of {320-480} households in {town} is combined with {14-22} interviews in which unexpected answers were discussed.',
      '{I} surveyed {240-380} residents of {town}, drawn at random from {6-12} neighbourhoods, and returned to {16-24} of them for longer conversations.',
      'The data come from a questionnaire answered by {280-420} persons in {town} and {other}, supplemented by {12-18} interviews with local officials.',
    ],
    group: [
      'In co-operation with local universities, {I_} surveyed {1400-2600} households in {6-12} {units} in {country}, and discussed the answers at open meetings in {town} and {other}.',
      'A survey of {1100-1900} residents, carried out in two rounds in {town} and {other}, is read together with {34-52} interviews with officials and councillors.',
    ],
  },
  papers: {
    one: [
      '{I} have collected the minutes, budgets and plans of {town} for {5-9} years and discussed them with {12-19} of those who wrote them.',
      'The work rests on documents from {8-14} {units} in {country}, and on {15-23} interviews with councillors and staff.',
      'A close reading of {70-140} decisions taken in {town} is supplemented by {11-17} interviews, and by conversations with residents who were affected by them.',
    ],
    group: [
      'For this purpose, {I_} have compiled and coded documents from {36-74} {units} in {country} over {6-10} years, and studied {town} and {other} more closely through interviews.',
      'The study combines a data set covering {40-90} {units} in {country} with {45-68} interviews in {town} and {other}.',
    ],
  },
  together: {
    one: [
      'The work is carried out together with residents of {town}, who took part in forming the questions, in {5-9} workshops and in the interpretation of the results.',
      '{I} worked with a group of {11-18} residents and officials in {town}, who collected the material in pairs and met every month to compare what they had found.',
      'The method is action research: over {8-14} months in {town}, residents and officials tried out changes, noted what happened and decided together on the next step.',
    ],
    group: [
      'Researchers, officials and residents in {town} and {other} formed joint teams, which collected and discussed the material in {14-26} workshops over {2-3} years.',
      'Together with partners in {town} and {other}, {I_} tried out changes in {3-5} rounds, each of which was documented and evaluated by the participants.',
    ],
  },
}

/** What has to be said against it, by where it comes from. */
export const limits = {
  people: [
    'Since those who had moved away could not be reached, the picture may be brighter than it ought to be.',
    'As always when people know that they are being studied, some of what was seen may have been done for the visitor.',
    'Language was a limit: some of the conversations were interpreted, and nuances may have been lost.',
    'The findings rest on a period without local elections, and may look different when one draws near.',
    'The material does not allow any conclusion on how common this is in the country as a whole.',
    'The choice fell on places where much had been tried, and no claim is made that they are typical.',
  ],
  papers: [
    'Documents record what was meant to be known, and the interviews could fill only some of the gaps.',
    'Archives were incomplete for two of the years, which has been allowed for in the analysis.',
    'The results concern medium-sized towns and should be carried over to the largest cities with care.',
    'What never reached the agenda has left no trace in the files, and remains outside the study.',
  ],
}

/** How it hangs together with the Global Goals. */
export const goals = [
  'The work thereby contributes to the local understanding of Goal {goal}.',
  'In this way the work speaks to Goal {goal}, seen from the level at which it has to be carried out.',
  'For the localisation of the Global Goals, and Goal {goal} in particular, this means that procedures deserve as much attention as targets.',
  'The work also shows what Goal {goal} may mean in a place where staff and money are scarce.',
]

/** Ties to a second country. */
export const comparisons = [
  'A smaller comparison with {abroad} indicates which parts of this depend on national law.',
  'Parallel work in {abroad} makes it possible to ask what is particular to {country} and what is not.',
  'Material from {abroad} serves as a contrast, since the same reform took another course there.',
]

/** What the author hopes for in Umeå. */
export const closings = [
  'At the academy {I_} would like to discuss how the results can be put to the test in a policy lab.',
  'In the writing workshop {I_} hope to turn the paper into a text that a council could read in ten minutes.',
  'Comments are sought on the argument above all, and on how to present it to those who took part.',
  '{I} look forward to discussing the method with practitioners, who may see at once what would not work at home.',
  'The next step, on which advice is sought, is to return the findings to {town} in a form that invites disagreement.',
  '{I} would welcome the chance to compare notes with participants from other countries who face the same question.',
  'The text is a draft, and objections from local decision-makers would be particularly valuable before it is completed.',
  'During the week {I_} wish to explore participatory ways of validating these results together with the people concerned.',
]
