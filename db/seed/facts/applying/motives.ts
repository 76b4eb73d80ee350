/** Why a researcher wants to come, by how far they have come. Whole sentences, as everything here. */
export const researchersReasons: Record<string, string[]> = {
  'leading-researcher': [
    'I have taught local government for many years and would like to contribute as a teacher and a reader of the texts of younger colleagues.',
    'Over the years I have supervised a good number of theses on local democracy, and I have missed a meeting where research and practice are given equal time.',
    'My research group works closely with local governments, and I can offer material for a policy lab from projects that have just been completed.',
    'I lead a programme on decentralisation and wish to build lasting contacts between its doctoral students and those of other countries.',
  ],
  postdoc: [
    'I defended my thesis two years ago and am now turning it into articles, a step for which I have few readers outside my own field.',
    'My postdoctoral project is about to move from analysis to dialogue with the local governments concerned, and I need to learn how that is done well.',
    'After several years of writing alone, I am looking for colleagues with whom I can build a comparative project.',
    'I am planning my next project and want it to begin with the questions of practitioners and not with my own.',
    'In my present position I teach a great deal, and a week devoted to ideas and methods would come at exactly the right moment.',
  ],
  'phd-student': [
    'I am halfway through my doctoral studies, with the fieldwork done and the writing before me.',
    'There are few doctoral students of local government at my university, and I have never met others who work on the same question.',
    'My thesis is to be completed next year, and I want to make sure that it is of use to those who gave me their time.',
    'I came to research from work in a local administration, and I still think of my former colleagues as my first readers.',
    'As a doctoral student in my second year, I am at the point where a good objection can still change the design of the study.',
    'I am about to return to the field for a last round, and would like to have my interpretation questioned before I go.',
  ],
  'junior-researcher': [
    'I finished my master’s thesis last year and work as a research assistant while I prepare a proposal for doctoral studies.',
    'I work at a small research centre where each of us has to be able to do a bit of everything, and I would like to learn methods more thoroughly.',
    'My work so far has been in other people’s projects; this is the first study that is my own.',
    'I am at the beginning of my career, and the choice of whom to learn from matters a great deal to me now.',
    'Since I completed my degree, I have collected data for several projects and seen how seldom the results come back to those who answered.',
  ],
}

/** What a researcher wants from the week. */
export const researchersWishes = [
  'The participatory methods on the programme are what attracts me most, since I have read about many of them and tried only a few.',
  'I am especially interested in the writing workshops, because I have not yet learnt to write for readers who have ten minutes and a decision to take.',
  'The reading sessions and the stream I have chosen fit my present work closely, and I would come prepared with a text of my own.',
  'The science-to-policy workshop is the part that I expect to change my way of working.',
  'I hope to meet councillors and civil servants who will tell me plainly which of my results are obvious and which are of use.',
  'To have a text read by people from several countries and professions is an opportunity that I do not have at home.',
  'I would like to see how a policy lab is run, in order to hold one myself with the municipalities in my study.',
  'What I look for is criticism from people who know similar places, and who are not impressed by the vocabulary of my discipline.',
  'The combination of close reading and practical work appeals to me, and so does the small size of the group.',
]

/** What a researcher brings and takes home. */
export const researchersReturns = [
  'In return I can offer experience from fieldwork in several languages, and a patient reading of the texts of others.',
  'What I learn will go straight into the course on local politics that I teach every year.',
  'After the week I intend to hold a seminar for the students and officials in my region.',
  'I can contribute interviews and maps that the other participants are free to use.',
  'I will bring an anonymised set of data that could serve as an exercise in one of the sessions.',
  'The results of the discussions will be brought back to the offices that opened their doors to me.',
  'I have good contacts with the association of local governments in my country, which has asked for a report from the week.',
  'My department has promised to arrange a follow-up meeting for researchers and practitioners in the region.',
]

/** What decision-makers and civil servants have on their desks, by stream. `{town}` is where they work. */
export const officesReasons: Record<string, string[]> = {
  climate: [
    'In {town} we are to decide before the end of the year on a plan for the areas that are flooded each rainy season, and opinions among the residents are sharply divided.',
    'Water is the question on which I receive most calls, and we have begun to ration it according to a timetable that nobody in {town} is pleased with.',
    'Our climate plan for {town} was adopted two years ago, and we have yet to find the money for its most important measures.',
    'The town grows into its farmland, and in {town} we approve exemptions from our own plan almost every month.',
    'Waste is the largest item in our budget after salaries, and the people who live from collecting it in {town} have asked to be heard.',
    'After the heat of last year, the council of {town} has asked for proposals for shade and water in public places.',
  ],
  equity: [
    'Many of those who live in {town} are not registered here, and our budget does not cover the services that they need.',
    'For several years {town} has received displaced families, and we are trying to serve newcomers and long-term residents without setting them against each other.',
    'We have more women in the council of {town} than ever before, and I want to see that it makes a difference to the decisions.',
    'The young people of {town} leave as soon as they have finished school, and the council has set up a working group on what could make some of them stay.',
    'In {town} we have promised persons with disabilities equal access to all our services, a task with many plans and few means.',
    'In {town} we are about to draw up new rules for street trade, and I would like them to be better than the ones we had to give up.',
  ],
  participation: [
    'We introduced participatory budgeting in {town} three years ago; attendance has fallen, and we need to understand why.',
    'The council of {town} has bought a digital platform for dialogue, and we have yet to settle who is to answer.',
    'Our youth council in {town} is active and impatient, and I think it has good reasons to be.',
    'Ward committees are our closest link with the residents of {town}, yet many people do not trust them.',
    'We hold public meetings on every plan in {town}, and it is always the same persons who come.',
    'Next year {town} is to hold its first assembly of citizens chosen by lot, and we want to prepare it well.',
  ],
  accountability: [
    'The budget of {town} is published every year, and every year I am asked where it can be found and what it means.',
    'The auditors have made the same remarks on {town} for several years in a row, and the council wants to know why.',
    'We are preparing the first report of {town} on the Global Goals, and we lack figures for half of what we are asked about.',
    'In {town} we have a telephone line for complaints, but no routine for learning from them.',
    'Residents of {town} have begun to follow our building contracts closely, which is uncomfortable and useful.',
    'Our own revenue covers a small part of the costs in {town}, and people rightly ask what they receive for their taxes.',
  ],
}

/** What they do there. */
export const dutiesOf: Record<string, string[]> = {
  'decision-maker': [
    'I have been a member of the council since 2014 and chair one of its committees.',
    'As deputy mayor I am responsible for planning and for the dialogue with our residents.',
    'I was elected for the first time in 2017, after many years as a teacher.',
    'I lead the largest opposition group in our council and sit on the finance committee.',
    'As mayor I answer to the voters for decisions that are often prepared elsewhere.',
    'I represent an outer ward in the council and am the youngest member of its executive board.',
  ],
  'civil-servant': [
    'I head a unit of six persons with a wide range of tasks.',
    'I prepare matters for the council and follow up on its decisions.',
    'I have worked in the local administration for eleven years, the last four of them as head of department.',
    'My task is to co-ordinate our work on the Global Goals between the departments.',
    'I spend most of my working week outside the office, in the wards and at public meetings.',
    'I am an economist by training and responsible for my department’s part of the budget.',
    'I came to the administration as an engineer and now lead our work on public consultation.',
  ],
  'invited-partner': [
    'In my organisation I follow how local governments carry out the Global Goals, and I arrange exchanges between them.',
    'I work with learning between local governments and with the methods that make it last.',
    'My task is to support member associations in their work on local democracy.',
  ],
}

/** What those who come for the labs want from them. */
export const labWishes = [
  'I would like to bring this question to the policy labs and leave with a proposal that can be put before our council.',
  'In the policy labs I hope to work through the matter with people who have met it elsewhere and have no stake in ours.',
  'Two days of work on a real question, together with researchers, is a form I have long been looking for.',
  'I do not need a model to copy; I need others to question how we have understood the problem.',
  'What I expect of the labs is a plan with a first step that we can take with the staff we have.',
]

/** What those who come for the whole week want from it. */
export const weekWishes = [
  'I wish to take part for the whole week, because I would like to learn the participatory methods well enough to use them at home.',
  'The whole week interests me, since we rarely have time to read research, and never together with those who have done it.',
  'During the week I want to test our experience against research and to learn how others have organised the follow-up.',
  'I hope to contribute a practitioner’s view in the thematic stream, and to bring our own question to the policy labs at the end.',
]

/** What partners want from it. */
export const partnersWishes = [
  'I would like to contribute experience from our network to the streams, and to learn which questions researchers consider open.',
  'We wish to take part in the policy labs as listeners and, where it is of use, as moderators.',
  'Our members often ask for research they can use, and I hope that the week will help us to bring the two together.',
]

/** What partners bring. */
export const partnersReturns = [
  'I can bring examples from a large number of local governments, and pass on what comes out of the week to those who were not there.',
  'What is written during the week can be spread through our newsletters and learning events.',
  'I will gladly present how local governments in our region report on the Global Goals.',
]

/** What a municipality has promised. */
export const officesReturns = [
  'My colleagues and I have agreed that what I learn will be presented at a meeting open to the public.',
  'The council has promised to give me time in the autumn to try out a proposal on a small scale.',
  'I can share our own experience, including that of a project which did not succeed.',
  'I will bring our documents, figures and maps, so that the others can work on a real case.',
  'We co-operate with three neighbouring local governments, and the results will be shared with all of them.',
  'On my return I am to report to the executive board, and to the residents who have taken part in our meetings.',
  'We have a good co-operation with the nearest university, which would like to follow up whatever comes out of it.',
]

/** How the money stands, of those who ask for funding. */
export const funds = [
  'Without funding for the journey I would not be able to take part.',
  'My institution cannot pay for travel abroad, which is why I apply for funding.',
  'We have no budget for international travel, and I therefore ask for funding.',
  'Funding for travel and lodging would make it possible for me to come.',
]
