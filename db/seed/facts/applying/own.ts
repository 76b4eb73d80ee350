import type { DemoApplication } from '../applications'
import type { DemoPerson } from '../demo-people'

/** The application of the demo's own applicant. */
export const ownApplication = {
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
} satisfies Omit<DemoApplication, keyof DemoPerson>
