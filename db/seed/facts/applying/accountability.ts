import type { Study } from './study'

export const accountability: Study[] = [
  {
    titles: [
      'Published but not read? Open budgets in {units} in {country}',
      'A budget for the reader: fiscal transparency in {town}',
      'Who uses the open budget? Transparency and its readers in {town} and {other}',
    ],
    goal: '16 on accountable institutions',
    ways: ['survey', 'together', 'field'],
    problem: [
      'Local budgets in {country} have to be published, and increasingly they are. They appear as tables of several hundred lines, long after the decisions have been taken, and are read by few.',
      'The budget of {town} can be downloaded by anyone. Teachers, traders and even some councillors who were asked to find the sum set aside for roads gave up after a few minutes.',
    ],
    answers: [
      {
        question:
          'who makes use of published budgets, for what purpose, and what would make them useful to more people',
        finding:
          'a budget shown by place, with what is to be spent in each neighbourhood, raises more questions than the complete document ever did',
      },
      {
        question: 'whether fiscal transparency leads to different decisions, or only to better documented ones',
        finding:
          'transparency changes decisions through a few persistent readers, such as a teacher, a journalist or a retired accountant, around whom others gather',
      },
    ],
    also: [
      'Councillors from the majority profited as much from the simplified budget as those from the opposition.',
      'Interest fell quickly when the figures were not followed by a report on what had actually been spent.',
    ],
    use: [
      'The study gives a {unit} a model for a budget on four pages, to be published before the debate and again after the year has ended.',
      'Finance departments can use the list of the twenty questions that residents ask most often as a guide to what should be published first.',
    ],
  },
  {
    titles: [
      'Watching the contract: citizens and public works in {town}',
      'Social audits between routine and surprise: experiences from {country}',
      'After the tender: who checks what was built in {town}?',
    ],
    goal: '16 on accountable institutions',
    ways: ['field', 'together', 'papers'],
    problem: [
      'Public attention in {country} is directed at how contracts are awarded. Much of what goes wrong takes place later, when drains are laid too shallow and roads too thin, and nobody is there to measure them.',
      'In {town}, groups of citizens have been trained to follow public works from tender to completion. The method is known as a social audit, and its results are presented at open meetings.',
    ],
    answers: [
      {
        question:
          'whether monitoring by citizens improves the quality of public works, and at what point of a contract it has an effect',
        finding:
          'monitoring works best when it begins before the work does, because the specification can then be explained and posted at the site',
      },
      {
        question: 'how contractors, engineers and politicians respond to being observed by those for whom they build',
        finding:
          'engineers, who had feared the audits at first, came to use them as a support against pressure from contractors',
      },
    ],
    also: [
      'The monitors themselves needed protection, and in two cases stopped their work after threats.',
      'Meetings at which faults were corrected at once did more for trust than reports in which they were counted.',
    ],
    use: [
      'A board at every site that states what is being built, by whom and for how much is within the reach of any {unit}.',
      'The research has led to a clause for contracts that gives residents a right to measure, which others may adopt.',
    ],
  },
  {
    titles: [
      'The Goals in our own words: local indicators in {town}',
      'Measured by whom? Voluntary local reviews and the Global Goals in {country}',
      'From two hundred indicators to ten: following up the Global Goals in {units} in {country}',
    ],
    goal: '17 on partnerships and data',
    ways: ['papers', 'together', 'field'],
    problem: [
      'Local governments in {country} are asked to report on the Global Goals with indicators that were designed for states. Data at the local level are missing, and what is measured is often not what matters to those who live there.',
      'The Global Goals appear in the development plan of {town}, each with its coloured square. Fewer than half of the indicators can be followed with the data that the administration possesses.',
    ],
    answers: [
      {
        question:
          'how local governments choose what to measure, and whether indicators chosen together with residents are used more often',
        finding:
          'ten indicators that are discussed in the council every quarter have more influence than a hundred that are reported once a year',
      },
      {
        question: 'what a voluntary local review changes in the work of the administration beyond the report itself',
        finding:
          'the review has its greatest effect inside the administration, where departments discover that they have been collecting the same data apart from one another',
      },
    ],
    also: [
      'Residents proposed indicators that were cheap to measure, such as waiting times, the number of lit streets and the days without water.',
      'Targets that were missed were rarely explained, although an explanation was what the public asked for first.',
    ],
    use: [
      'The work offers a method in four meetings by which a {unit} and its residents can settle on a small set of indicators of their own.',
      'Local governments may take from it a way to report openly on what was not achieved, and on what was learnt from that.',
    ],
  },
  {
    titles: [
      'Press one to complain: grievance systems and their users in {town}',
      'The complaint as information: learning from grievances in {country}',
      'Who dares to complain? Local grievance systems in {town} and {other}',
    ],
    goal: '16 on accountable institutions',
    ways: ['survey', 'field'],
    problem: [
      'Telephone lines and boxes for complaints are among the most common measures for local accountability in {country}. Few of them are used, and those who are served worst tend to use them least.',
      'The complaints received in {town} are counted every month. Whether a complaint led to anything is not counted, and the staff who answer the calls have no means of finding out.',
    ],
    answers: [
      {
        question: 'who complains, about what and to whom, and what the local administration learns from it',
        finding:
          'complaints made through a person, such as a health worker or a teacher, are more detailed and more often resolved than those made by telephone',
      },
      {
        question:
          'why people who are dissatisfied with local services do not complain, and what would lead them to do so',
        finding:
          'fear plays a smaller part than expected; most people do not complain because they believe that they ought to be grateful',
      },
    ],
    also: [
      'Departments that treated the number of complaints as a sign of failure soon received fewer of them, with no change in the service.',
      'Complaints about the conduct of staff were kept apart from all others and hardly ever answered.',
    ],
    use: [
      'The study recommends that a {unit} publish what it has changed because of complaints, instead of how many it has received.',
      'A short routine for a monthly meeting on complaints, tried out in three departments, is described so that others can adopt it.',
    ],
  },
  {
    titles: [
      'Noted and repeated: what becomes of audit findings in {units} in {country}',
      'The auditor’s recommendation and the council’s answer in {town}',
      'The same remark as last year: audits and learning in local government in {country}',
    ],
    goal: '16 on accountable institutions',
    ways: ['papers', 'field'],
    problem: [
      'Each year the national auditors examine the accounts of {units} in {country}. Each year many of the remarks are the same as the year before, which leaves one to wonder what an audit is for.',
      'The audit reports on {town} are public and critical. They reach the council late, are debated behind closed doors, and are seldom mentioned in election campaigns.',
    ],
    answers: [
      {
        question: 'why some recommendations of the auditors are carried out and others repeated from year to year',
        finding:
          'recommendations that name a responsible office are carried out, whereas those addressed to the management as a whole return the following year',
      },
      {
        question:
          'what role elected councillors play in the follow-up of audits, and what would enable them to play a greater one',
        finding:
          'councillors who had been given an hour with the auditor before the debate asked more questions, and more precise ones, in the twelve months that followed',
      },
    ],
    also: [
      'Turnover of finance staff accounted for a large part of the repeated remarks.',
      'Local journalists reported on the sums in question, but hardly ever on whether anything had been corrected.',
    ],
    use: [
      'A follow-up table with names and dates, kept by the council and open to the public, is the most effective of the measures compared.',
      'The findings can be used by a {unit} to plan its answer to the auditors as a matter of learning and not of defence.',
    ],
  },
  {
    titles: [
      'On the air: local radio and accountability in {town}',
      'On air and on file: local media and the council in {country}',
      'News from the council? Local media and what citizens know in {town} and {other}',
    ],
    goal: '16 on access to information',
    ways: ['field', 'survey'],
    problem: [
      'Radio remains the most trusted source of local news in {country}. In {town}, a weekly programme in which the mayor and heads of department answer listeners’ questions has become an institution that no law provides for.',
      'Local media in {country} have few reporters and many sponsors, the local government among them. What citizens learn about their council depends on arrangements of which they know little.',
    ],
    answers: [
      {
        question:
          'whether promises made on the air are kept more often than promises made elsewhere, and how listeners follow them up',
        finding:
          'a promise that is repeated in the next programme is kept in most cases, while one that nobody recalls is kept no more often than any other',
      },
      {
        question: 'how dependence on municipal advertising affects what local media report about the council',
        finding: 'dependence on advertising shows itself less in what is said than in which questions are never put',
      },
    ],
    also: [
      'Callers were mostly men; when questions could be sent in by voice message, the share of women nearly tripled.',
      'Heads of department prepared for the programme more thoroughly than for meetings of the council.',
    ],
    use: [
      'A {unit} can strengthen such programmes without controlling them, by publishing a list of the promises made and their state.',
      'Stations and local governments have agreed, in the course of the project, on a page of principles that keeps advertising apart from access.',
    ],
  },
  {
    titles: [
      'Paying and asking: local taxes and trust in {town}',
      'What do we get for it? Property tax and accountability in {country}',
      'Taxed into citizenship? Local revenue and voice in {town} and {other}',
    ],
    goal: '17 on domestic revenue',
    ways: ['survey', 'field'],
    problem: [
      'Local governments in {country} are urged to raise more revenue of their own. It is often assumed that those who pay taxes will also demand accountability, but the evidence for this at the local level is thin.',
      'Property tax in {town} is paid by a minority of those who owe it. The administration speaks of bad habits, and the owners speak of roads that have not been mended for years.',
    ],
    answers: [
      {
        question:
          'whether taxpayers make greater demands on their local government, and whether the local government responds to them',
        finding:
          'those who pay do ask for more, but they address the collector at the door, who has no way of passing it on',
      },
      {
        question:
          'what makes people regard a local tax as fair, and how collectors, councillors and the tax bill itself contribute to it',
        finding:
          'payment increases when the bill says what last year’s revenue was used for in the taxpayer’s own area',
      },
    ],
    also: [
      'Exemptions for well-known persons were known to everyone and were mentioned in nearly every conversation.',
      'Paying by telephone reduced losses on the way, and with them the opportunities to bargain that some poor households depend on.',
    ],
    use: [
      'A new tax bill of one page, designed with taxpayers and collectors, costs a {unit} next to nothing and can be tested on a part of the town first.',
      'The results argue for giving collectors a second task, which is to bring back what taxpayers have said.',
    ],
  },
  {
    titles: [
      'Asking the executive: oversight committees in local councils in {country}',
      'The power to ask: councillors and scrutiny in {town}',
      'Scrutiny with few means: council committees in {town} and {other}',
    ],
    goal: '16 on accountable institutions',
    ways: ['papers', 'field'],
    problem: [
      'Councils are supposed to oversee the executive. In {country}, councillors do so in the evening, without staff or office, and against an administration that controls most of the information they would need.',
      'The oversight committee of {town} has the right to summon any head of department. In recent years it has made use of that right on very few occasions, and seldom on matters involving large sums.',
    ],
    answers: [
      {
        question:
          'what enables councillors to exercise oversight, and whether better information leads to better questions',
        finding:
          'committees that visit the sites on which they are to report depend less on the administration’s own account and agree more easily across party lines',
      },
      {
        question: 'how party loyalty, allowances and access to documents shape the work of oversight committees',
        finding: 'the right to see documents is of little use without someone who can say which document to ask for',
      },
    ],
    also: [
      'First-term councillors asked more questions than their experienced colleagues, and received fewer answers.',
      'Where committee meetings were opened to the public, attendance by the members themselves improved.',
    ],
    use: [
      'The study shows what a {unit} can achieve with a single part-time secretary for its oversight committee.',
      'Councillors may use the guide that has resulted from it, with model questions for budgets, contracts and annual reports.',
    ],
  },
]
