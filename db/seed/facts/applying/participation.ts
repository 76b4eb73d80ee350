import type { Study } from './study'

export const participation: Study[] = [
  {
    titles: [
      'What becomes of the winning proposals? Participatory budgeting in {town}',
      'Voted for and built? Ten years of participatory budgeting in {country}',
      'Small sums, large hopes: participatory budgeting in {town} and {other}',
    ],
    goal: '16 on inclusive institutions',
    ways: ['papers', 'field', 'survey'],
    problem: [
      'Participatory budgeting has come to {country} with great expectations. The assemblies are well attended and well documented; what happens to the chosen projects afterwards is documented far less.',
      'In {town} residents have been invited for several years to decide on a part of the municipal budget. Attendance rose at first and then fell, and nobody quite knows why.',
    ],
    answers: [
      {
        question:
          'which of the proposals that residents vote for are carried out, how long it takes, and what this does to their will to take part again',
        finding:
          'people forgive delays but not silence: they return to the assemblies after a postponed project, and stay away after an unexplained one',
      },
      {
        question: 'whose proposals reach the ballot, and how the rules for submitting them affect who wins',
        finding:
          'the technical review that takes place before the vote removes most of the proposals from poor neighbourhoods, usually for want of a cost estimate',
      },
    ],
    also: [
      'Where officials helped to write the proposals, the number of those that could be carried out doubled.',
      'Projects for roads and lighting won almost everywhere, whereas those for child care won only when the vote was held in the daytime.',
    ],
    use: [
      'The clearest advice to a {unit} is to report on last year’s projects before new ones are proposed.',
      'Officials can shorten the distance between vote and work by giving every proposal a number that can be followed until the project is finished or abandoned.',
    ],
  },
  {
    titles: [
      'On the screen or in the hall? Digital participation in {town}',
      'Who answers the app? Digital tools and local democracy in {country}',
      'A click and a meeting: combining digital and local dialogue in {town}',
    ],
    goal: '9 on innovation and infrastructure',
    ways: ['survey', 'field'],
    problem: [
      'Digital platforms for participation have been introduced in {town} and in many other places, often as a complete package from a supplier. They promise to reach those who do not come to meetings, and are seldom examined for whom they leave out.',
      'Mobile telephones are found in nearly every household in {country}, and local authorities have begun to consult their residents by message and app. Whether more voices also means more influence is an open question.',
    ],
    answers: [
      {
        question:
          'who takes part through digital channels, and whether their contributions are treated in the same way as those made in person',
        finding:
          'digital channels bring in new groups, above all young men and public employees, but not those who were missing before',
      },
      {
        question: 'how officials handle what comes in by app, message and meeting, and which of it reaches a decision',
        finding: 'contributions made in person are answered with arguments, those made digitally with a status',
      },
    ],
    also: [
      'Shared telephones mean that women’s answers are often given in the presence of others.',
      'When the results of an online consultation were read out and discussed at a ward meeting, both became better attended.',
    ],
    use: [
      'Before buying another platform, a {unit} would do well to decide who answers, within how many days, and with what mandate.',
      'The study provides a way of comparing the participants of different channels with the population, which needs nothing more than a spreadsheet.',
    ],
  },
  {
    titles: [
      'Practice or play? Youth councils and real decisions in {town}',
      'Heard and thanked: youth councils in {units} in {country}',
      'A seat at the small table: young people and local power in {country}',
    ],
    goal: '16 on inclusive institutions',
    ways: ['field', 'together', 'survey'],
    problem: [
      'Youth councils have been set up in many {units} in {country}. They are photographed more often than they are consulted, and those who sit on them tend to come from the same few schools.',
      'The youth council of {town} has existed for some years and has its own statutes. Its members are eager and well prepared, yet they find it hard to name a decision that has changed because of them.',
    ],
    answers: [
      {
        question:
          'under what conditions youth councils influence decisions, and what their members learn from success and from failure',
        finding:
          'influence comes with a budget of one’s own, even a very small one, since it forces adults to negotiate',
      },
      {
        question:
          'how youth councils are composed, and how young people outside them see those who speak in their name',
        finding:
          'young people outside the council rarely know who sits on it, and those who do know regard it as a reward for good pupils',
      },
    ],
    also: [
      'Members who left in disappointment did not turn away from politics, but moved on to protest, to parties or to voluntary work.',
      'Drawing some of the seats by lot brought in young people who had never thought of standing.',
      'Councillors who had once sat on the youth council themselves were its most reliable allies.',
    ],
    use: [
      'A right to a written answer within thirty days would, according to the young people themselves, be worth more than further training.',
      'The study closes with a simple test that a {unit} and its youth council can take together: name three decisions and what became of them.',
    ],
  },
  {
    titles: [
      'Drawn by lot in {town}: what a citizens’ assembly can and cannot do',
      'Citizens’ assemblies away from the capital: evidence from {country}',
      'After the recommendations: deliberation and the council in {town}',
    ],
    goal: '16 on inclusive institutions',
    ways: ['together', 'survey', 'field'],
    problem: [
      'Assemblies of citizens chosen by lot are praised for the quality of their deliberation. Most of what is known about them comes from wealthy countries, and little from places with weak registers, several languages and deep mistrust, such as {town}.',
      'Local politics in {country} is often described as a matter of patrons and clients, in which open deliberation has no place. Recent experiments with assemblies drawn by lot call for a closer look.',
    ],
    answers: [
      {
        question:
          'how a citizens’ assembly can be recruited and conducted where registers are incomplete, and whether its recommendations are taken up',
        finding:
          'recruitment door by door, with a payment for lost earnings, yields an assembly that mirrors the population better than any elected body in the area',
      },
      {
        question:
          'whether taking part in an assembly changes what people expect from one another and from their local government',
        finding:
          'trust among the participants grows markedly, while trust in the council depends entirely on whether an answer is given',
      },
    ],
    also: [
      'Interpretation between languages slowed the discussions down, and by the participants’ own account made them better.',
      'Councillors who had been present as listeners defended the recommendations later on, including those they disliked.',
    ],
    use: [
      'A {unit} that considers an assembly can use the results to calculate what it costs, and should promise an answer before sending out the first invitation.',
      'The project has produced a manual for moderators that does not presuppose that all participants can read.',
    ],
  },
  {
    titles: [
      'The committee in between: ward committees and party politics in {town}',
      'Closest to the people? Ward committees in {country}',
      'Who chairs the ward? Neighbourhood bodies and local power in {town} and {other}',
    ],
    goal: '16 on inclusive institutions',
    ways: ['field', 'papers', 'survey'],
    problem: [
      'Ward and neighbourhood committees are meant to bring local government closer to the people. In {town}, many residents see them as an extension of the governing party, and some as the only office that listens.',
      'Reforms in {country} have created committees below the level of the municipality. They have few powers and almost no money, but they decide who is heard when lists of beneficiaries are drawn up.',
    ],
    answers: [
      {
        question: 'when neighbourhood committees act as a voice of the residents, and when as an arm of the party',
        finding:
          'the same committee can be partisan in the distribution of benefits and impartial in the settlement of disputes',
      },
      {
        question:
          'how members of neighbourhood committees are chosen, and what difference the manner of choosing makes',
        finding:
          'committees elected on a market day by show of hands are more independent than those appointed, and no less loyal to the law',
      },
    ],
    also: [
      'Minutes were kept in every committee studied, but no resident had ever asked to read them.',
      'Women chaired the committees that met in the open air more often than those that met in offices.',
    ],
    use: [
      'For a {unit} the simplest reform is to have lists of beneficiaries read aloud and posted for objections before they are final.',
      'The findings give reason to separate the distribution of benefits from the other tasks of the committees.',
    ],
  },
  {
    titles: [
      'Drawing the map ourselves: participatory mapping in {town}',
      'Maps as arguments: residents, data and planning in {country}',
      'From sketch to plan: what happened to the residents’ maps of {town}',
    ],
    goal: '11 on sustainable cities',
    ways: ['together', 'field'],
    problem: [
      'Large parts of {town} are blank on the official map. Residents have begun to draw their own, with paths, wells, meeting places and dangers, and have brought them to the planning office with mixed success.',
      'Participatory mapping has become a standard method in projects in {country}. The maps are often beautiful, and they often end up on the wall of the organisation that paid for them.',
    ],
    answers: [
      {
        question:
          'what makes a planning office accept a map that residents have drawn, and how it changes the decisions that follow',
        finding:
          'maps are accepted when an official has walked the streets with those who drew them, whatever their technical accuracy',
      },
      {
        question:
          'whether mapping together alters the relations between residents and officials after the project has ended',
        finding:
          'officials who had joined the walks went on asking the residents for advice long afterwards, whereas those who had only received the finished map did not',
      },
    ],
    also: [
      'The most effective maps showed one matter only, and were brought forward when a decision on precisely that matter was due.',
      'Some groups chose to leave places off the map for fear of eviction, which should be respected and not corrected.',
      'Mapping by women alone showed dangers that were absent from all the others.',
    ],
    use: [
      'The work gives planning offices a short protocol for receiving residents’ maps, including what to answer when a map cannot be used.',
      'Any {unit} can repeat the exercise with paper, pencils and one free afternoon in each neighbourhood.',
    ],
  },
  {
    titles: [
      'Signed, sent and answered? Petitions to local councils in {country}',
      'The life of a petition: citizens’ requests in {town}',
      'Asking the council: petitions and everyday influence in {town} and {other}',
    ],
    goal: '16 on inclusive institutions',
    ways: ['papers', 'survey', 'field'],
    problem: [
      'Residents of {town} write to their council about drains, dogs, school places and noise. These letters are among the oldest forms of participation, and hardly anyone has studied what becomes of them.',
      'The right to petition the local council is found in the law of {country}, but the law says little of what the council must do next. Practice varies from a stamp to a full debate.',
    ],
    answers: [
      {
        question: 'who writes petitions to the council, what they ask for, and which of them lead to a decision',
        finding:
          'petitions signed by many do not succeed more often than letters by one person who knows which committee to address',
      },
      {
        question: 'how the way in which petitions are received affects whether people turn to the council again',
        finding:
          'a reasoned refusal makes people almost as likely to write again as a favourable answer, whereas no answer makes them stop',
      },
    ],
    also: [
      'The subjects of petitions predicted the conflicts of the following year better than the consultations organised by the council itself.',
      'Many of the letters had been written by the same few scribes, who know the language of the administration and charge for it.',
    ],
    use: [
      'A public list of petitions received and answered is easy for a {unit} to keep, and would answer the question that is asked most often.',
      'The results can help council secretaries to sort what comes in by subject and to see what has been asked for in vain.',
    ],
  },
  {
    titles: [
      'Present and silent? Women’s groups in local planning in {town}',
      'From savings group to planning meeting: women’s influence in {country}',
      'When the meeting moves: place, time and women’s participation in {town}',
    ],
    goal: '5 on gender equality',
    ways: ['together', 'field', 'survey'],
    problem: [
      'Planning meetings in {town} are open to all, and the lists of attendance show many women. The minutes show few contributions by them, and the plans even fewer of their priorities.',
      'Women’s savings groups are among the most stable organisations in towns in {country}. They handle money, keep records and settle disputes, and yet they are seldom invited to take part in local planning.',
    ],
    answers: [
      {
        question:
          'what it takes for the priorities of women’s groups to appear in the adopted plan, and not only in the minutes',
        finding:
          'preparing among themselves and then sending two speakers works better for the groups than any quota for speaking time',
      },
      {
        question: 'how the place, hour and form of planning meetings affect who speaks and what is decided',
        finding:
          'moving the meeting from the council hall to the market or the clinic changes the order of priorities more than changing the agenda does',
      },
    ],
    also: [
      'Men in the same neighbourhoods supported the women’s priorities to a greater extent than either had expected.',
      'Groups that had once been promised something and then forgotten were the hardest to bring back.',
    ],
    use: [
      'A {unit} can start by inviting existing groups instead of forming new ones, and by asking them where and when to meet.',
      'The project leaves behind a set of methods for preparing and following up planning meetings, tested with groups of very different size and schooling.',
    ],
  },
]
