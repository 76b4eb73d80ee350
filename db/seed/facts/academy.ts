import type { EventFacts } from '../../../domain/event/facts'

/** The Local Democracy Academy in Umeå, 10–14 June 2019. */
export const academy: EventFacts = {
  slug: 'local-democracy-academy-2019',
  kind: 'academy',
  referencePrefix: 'UME',
  city: 'Umeå',
  startsOn: '2019-06-10',
  endsOn: '2019-06-14',
  opensAt: new Date('2019-02-01T09:00:00+01:00'),
  closesAt: new Date('2019-03-31T23:59:59+02:00'),
  changeDeadline: new Date('2019-05-20T23:59:59+02:00'),
  hotelDeadline: new Date('2019-05-13T23:59:59+02:00'),
  capacity: 85,
  seats: { week: 60, labs: 25 },
  graceMinutes: 15,
  answerBy: new Date('2019-04-30T23:59:59+02:00'),
  criteria: [
    {
      code: 'relevance',
      label: { sv: 'Relevans för temat', en: 'Relevance to the theme' },
      about: {
        sv: 'Hur väl arbetet eller uppdraget hör ihop med veckans tema och det valda spåret.',
        en: 'How well the work or the office fits the theme of the week and the chosen stream.',
      },
      scale: 5,
      weight: 2,
    },
    {
      code: 'quality',
      label: { sv: 'Kvalitet', en: 'Quality' },
      about: {
        sv: 'Hur klar frågan är, hur väl metod eller erfarenhet bär den.',
        en: 'How clear the question is, and how well method or experience carries it.',
      },
      scale: 5,
      weight: 2,
    },
    {
      code: 'contribution',
      label: { sv: 'Bidrag till de andra', en: 'Contribution to the others' },
      about: {
        sv: 'Vad deltagarna kan lära av den sökande, och den sökande av dem.',
        en: 'What the participants can learn from the applicant, and the applicant from them.',
      },
      scale: 5,
      weight: 1,
    },
  ],
  targets: [
    {
      code: 'laureates',
      name: { sv: 'Stipendiater', en: 'Laureates' },
      attendance: 'week',
      categories: ['postdoc', 'phd-student', 'junior-researcher', 'decision-maker', 'civil-servant'],
      count: 43,
    },
    {
      code: 'faculty',
      name: { sv: 'Lärare', en: 'Faculty' },
      attendance: 'week',
      categories: ['leading-researcher'],
      count: 14,
    },
    {
      code: 'uclg',
      name: { sv: 'UCLG', en: 'UCLG' },
      attendance: 'week',
      categories: ['invited-partner'],
      count: 3,
    },
    {
      code: 'labs',
      name: { sv: 'Policylabben', en: 'Policy labs' },
      attendance: 'labs',
      categories: [],
      count: 25,
    },
  ],
  documents: {
    letter: [
      'ICLD, the Swedish International Centre for Local Democracy, hereby invites {name} to take part in the {event} in {city}, Sweden, on {dates}.',
      'The academy brings together researchers, elected representatives and civil servants from many countries. It is organised with UCLG and the Department of Political Science at Umeå University.',
      '{funding}',
      'We kindly ask you to grant {name} the visa that is needed for this visit.',
    ],
    certificate: [
      'This is to certify that {name} has taken part in the {event}, held in {city}, Sweden, on {dates}.',
      'Days attended: {days}.',
    ],
    signedBy: ['Programme office', 'ICLD, Swedish International Centre for Local Democracy', 'Visby, Sweden'],
  },
  fundedPlaces: 0,
  ownExpenseAllowed: false,
  offerHours: 72,
  texts: {
    sv: {
      title: 'Akademin för lokal demokrati 2019',
      lead: 'En intensiv vecka i Umeå där forskning och lokal praktik möts, för forskare, doktorander, beslutsfattare och tjänstepersoner från många länder.',
      about: [
        'Temat är Globala utmaningar och lokalt styre: mot politik och praktik som förändrar.',
        'Under fem dagar lär deltagarna av varandra, prövar tankar kritiskt och utforskar nya idéer och metoder för de globala målen, sedda från den lokala demokratin.',
        'Veckan består av tematiska spår, deltagande metoder, skrivarverkstäder, läspass och en verkstad om vägen från forskning till politik. De två sista dagarna kommer fler beslutsfattare och tjänstepersoner till policylabben, där lokala frågor bearbetas tillsammans.',
        'Det är den första akademin i sitt slag. ICLD ordnar den tillsammans med UCLG och Statsvetenskapliga institutionen vid Umeå universitet.',
      ],
      forWhom: [
        'Akademin är till för ledande forskare, doktorander och juniora forskare samt för lokala beslutsfattare och tjänstepersoner.',
        'Forskare som är verksamma i låg- och medelinkomstländer har företräde.',
        'Det går att delta hela veckan, med plats för omkring sextio personer, eller i policylabben den 13–14 juni, med plats för ytterligare omkring tjugofem.',
      ],
      whoPays: [
        { what: 'Avgift', who: 'Ingen avgift tas ut' },
        {
          what: 'Resa, logi och mat',
          who: 'ICLD, för antagna deltagare som beviljas finansiering. Beskedet om antagning anger vad som ingår',
        },
        { what: 'Kostnader som inte ingår i beskedet', who: 'Deltagaren eller deltagarens egen organisation' },
      ],
      howTo: [
        'Man deltar i akademin efter ansökan. Sista ansökningsdag är den 31 mars 2019.',
        'En forskares ansökan innehåller titel, sammanfattning på högst 300 ord och cv. Alla sökande anger varför de vill delta, vilket spår de väljer och om de behöver finansiering.',
        'Flera granskare läser varje ansökan, först var för sig.',
        'Besked lämnas senast i mitten av april, så att den som behöver visum hinner ordna det.',
        'Har du frågor om ansökan? Skriv till kontaktadressen.',
      ],
      venue: 'Umeå. Exakt lokal meddelas senare.',
      hotel: 'Meddelas senare.',
      ratesNote: '',
    },
    en: {
      title: 'Local Democracy Academy 2019',
      lead: 'An intensive week in Umeå where research meets local practice, for researchers, PhD students, decision-makers and civil servants from many countries.',
      about: [
        'The theme is Global Challenges and Local Governments: Towards Transformative Policy and Practice.',
        'For five days the participants learn from one another, think critically and explore new ideas and methods for the Global Goals, seen from the viewpoint of local democracy.',
        'The week is made up of thematic streams, participatory methods, writing workshops, reading sessions and a science-to-policy workshop. On the last two days more decision-makers and civil servants join the policy labs, where local questions are worked on together.',
        'This is the first academy of its kind. ICLD organises it with UCLG and the Department of Political Science at Umeå University.',
      ],
      forWhom: [
        'The academy is for leading researchers, PhD students and junior researchers, and for local decision-makers and civil servants.',
        'Researchers who work in low- and middle-income countries have priority.',
        'You can take part for the whole week, with room for about sixty people, or in the policy labs on 13–14 June, with room for about twenty-five more.',
      ],
      whoPays: [
        { what: 'Fee', who: 'No fee is charged' },
        {
          what: 'Travel, lodging and meals',
          who: 'ICLD, for accepted participants who are granted funding. The letter of acceptance says what is included',
        },
        { what: 'Costs that the letter does not include', who: 'The participant or their own organisation' },
      ],
      howTo: [
        'Participation is by application. Applications close on 31 March 2019.',
        'A researcher’s application contains a title, an abstract of at most 300 words and a CV. All applicants say why they want to take part, which stream they choose and whether they need funding.',
        'Several reviewers read each application, each on their own first.',
        'Decisions are given by mid-April, so that those who need a visa have time to arrange it.',
        'Do you have questions about applying? Write to the contact address.',
      ],
      venue: 'Umeå. The exact venue will be announced later.',
      hotel: 'To be announced.',
      ratesNote: '',
    },
  },
  themes: [
    {
      code: 'climate',
      name: { sv: 'Klimat, mark och vatten', en: 'Climate, land and water' },
      about: {
        sv: 'Klimatet förändras globalt, men märks lokalt. Spåret följer hur kommuner och regioner fattar beslut om knappa resurser, och hur de som berörs får vara med.',
        en: 'The climate changes globally but is felt locally. This stream follows how local governments decide on scarce resources, and how those affected can take part.',
      },
    },
    {
      code: 'equity',
      name: { sv: 'Jämlikhet och migration', en: 'Equity and migration' },
      about: {
        sv: 'När människor flyttar och klyftor växer prövas det lokala styret. Spåret handlar om vem som räknas, vem som får service och hur en plats kan bli allas.',
        en: 'When people move and gaps widen, local government is put to the test. This stream is about who counts, who is served and how a place can come to belong to everyone.',
      },
    },
    {
      code: 'participation',
      name: { sv: 'Delaktighet och nya former av inflytande', en: 'Participation and new forms of influence' },
      about: {
        sv: 'Medborgarbudgetar, dialoger och digitala verktyg lovar mycket. Spåret granskar när de faktiskt flyttar makt, och till vem.',
        en: 'Participatory budgets, dialogues and digital tools promise much. This stream examines when they really shift power, and to whom.',
      },
    },
    {
      code: 'accountability',
      name: { sv: 'Transparens och ansvarsutkrävande', en: 'Transparency and accountability' },
      about: {
        sv: 'De globala målen blir verklighet först när någon lokalt svarar för dem. Spåret söker metoder för att följa upp löften öppet och lära av det som inte blev av.',
        en: 'The Global Goals become real only when someone local answers for them. This stream looks for ways to follow up promises in the open and to learn from those that were not kept.',
      },
    },
  ],
  programme: [
    {
      date: '2019-06-10',
      title: { sv: 'Frågorna', en: 'The questions' },
      sessions: [
        { from: '09:00', to: '10:00', title: { sv: 'Incheckning och kaffe', en: 'Check-in and coffee' } },
        {
          from: '10:00',
          to: '12:00',
          title: { sv: 'Öppning', en: 'Opening' },
          about: {
            sv: 'ICLD, UCLG och Umeå universitet hälsar välkommen. Veckans tema och dess fyra spår presenteras.',
            en: 'ICLD, UCLG and Umeå University welcome everyone. The theme of the week and its four streams are introduced.',
          },
        },
        { from: '12:00', to: '13:00', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:00',
          to: '15:00',
          title: { sv: 'Tematiska spår: vad vill vi veta?', en: 'Thematic streams: what do we want to know?' },
          about: {
            sv: 'Varje spår samlas, deltagarna presenterar sina arbeten och enas om veckans frågor.',
            en: 'Each stream meets, the participants present their work and agree on the questions of the week.',
          },
        },
        {
          from: '15:30',
          to: '17:00',
          title: { sv: 'Läspass', en: 'Reading session' },
          about: {
            sv: 'En gemensam text läses nära och diskuteras i små grupper.',
            en: 'A shared text is read closely and discussed in small groups.',
          },
        },
        { from: '18:30', to: '21:00', title: { sv: 'Välkomstmiddag', en: 'Welcome dinner' } },
      ],
    },
    {
      date: '2019-06-11',
      title: { sv: 'Metoderna', en: 'The methods' },
      sessions: [
        {
          from: '09:00',
          to: '12:00',
          title: { sv: 'Deltagande metoder', en: 'Participatory methods' },
          about: {
            sv: 'Deltagarna prövar själva metoder för att forska och planera tillsammans med dem som berörs.',
            en: 'The participants try out methods for doing research and planning together with those affected.',
          },
        },
        { from: '12:00', to: '13:00', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:00',
          to: '15:00',
          title: { sv: 'Tematiska spår: bevis och erfarenhet', en: 'Thematic streams: evidence and experience' },
          about: {
            sv: 'Forskning och praktik läggs sida vid sida: var stöder de varandra, och var skaver det?',
            en: 'Research and practice are laid side by side: where do they agree, and where do they chafe?',
          },
        },
        {
          from: '15:30',
          to: '17:30',
          title: { sv: 'Skrivarverkstad: det viktigaste först', en: 'Writing workshop: the main thing first' },
          about: {
            sv: 'Deltagarna skriver kort om sitt eget arbete för läsare utanför ämnet och läser varandras texter.',
            en: 'The participants write briefly about their own work for readers outside the field, and read one another’s texts.',
          },
        },
      ],
    },
    {
      date: '2019-06-12',
      title: { sv: 'Från forskning till politik', en: 'From science to policy' },
      sessions: [
        {
          from: '09:00',
          to: '12:00',
          title: { sv: 'Verkstad: från forskning till politik', en: 'Science-to-policy workshop' },
          about: {
            sv: 'Hur blir ett forskningsresultat något som en kommun kan använda? Grupperna övar på verkliga frågor.',
            en: 'How does a finding become something that a municipality can use? The groups practise on real questions.',
          },
        },
        { from: '12:00', to: '13:00', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:00',
          to: '14:30',
          title: { sv: 'Läspass', en: 'Reading session' },
          about: {
            sv: 'Spåren väljer var sin text att läsa inför policylabben.',
            en: 'Each stream chooses a text to read before the policy labs.',
          },
        },
        {
          from: '15:00',
          to: '17:00',
          title: { sv: 'Skrivarverkstad: ett policyunderlag', en: 'Writing workshop: a policy brief' },
          about: {
            sv: 'Varje grupp skriver två sidor som labbens beslutsfattare kan läsa på tio minuter.',
            en: 'Each group writes two pages that the decision-makers in the labs can read in ten minutes.',
          },
        },
      ],
    },
    {
      date: '2019-06-13',
      title: { sv: 'Policylabb, dag ett', en: 'Policy labs, day one' },
      sessions: [
        {
          from: '08:30',
          to: '09:15',
          title: { sv: 'Incheckning för labbens deltagare', en: 'Check-in for lab participants' },
        },
        {
          from: '09:15',
          to: '12:00',
          title: { sv: 'Lokala policylabb: förstå frågan', en: 'Local policy labs: understand the question' },
          about: {
            sv: 'Beslutsfattare och tjänstepersoner tar med sig frågor hemifrån. Labben reder ut vad de handlar om och vilka som berörs.',
            en: 'Decision-makers and civil servants bring questions from home. The labs work out what they are about and whom they concern.',
          },
        },
        { from: '12:00', to: '13:00', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:00',
          to: '16:30',
          title: { sv: 'Lokala policylabb: pröva svar', en: 'Local policy labs: try out answers' },
          about: {
            sv: 'Forskare och praktiker skissar på lösningar och prövar dem mot varandras erfarenheter.',
            en: 'Researchers and practitioners sketch solutions and test them against one another’s experience.',
          },
        },
        { from: '18:30', to: '21:30', title: { sv: 'Gemensam middag', en: 'Dinner together' } },
      ],
    },
    {
      date: '2019-06-14',
      title: { sv: 'Policylabb, dag två', en: 'Policy labs, day two' },
      sessions: [
        {
          from: '09:00',
          to: '11:00',
          title: { sv: 'Lokala policylabb: förslag att ta hem', en: 'Local policy labs: proposals to take home' },
          about: {
            sv: 'Varje labb gör klart ett förslag: vad som ska göras, av vem och hur man ser om det fungerar.',
            en: 'Each lab completes a proposal: what to do, who does it and how to tell whether it works.',
          },
        },
        {
          from: '11:15',
          to: '12:15',
          title: { sv: 'Labben redovisar', en: 'The labs report' },
          about: {
            sv: 'Förslagen presenteras och får frågor från de andra labben.',
            en: 'The proposals are presented and questioned by the other labs.',
          },
        },
        { from: '12:15', to: '13:15', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:15',
          to: '14:30',
          title: { sv: 'Spårens slutsatser och avslutning', en: 'Conclusions of the streams, and closing' },
          about: {
            sv: 'De fyra spåren svarar på måndagens frågor, och deltagarna bestämmer hur de håller kontakten.',
            en: 'The four streams answer Monday’s questions, and the participants decide how to stay in touch.',
          },
        },
      ],
    },
  ],
  meals: [
    { date: '2019-06-10', kind: 'lunch' },
    { date: '2019-06-10', kind: 'dinner' },
    { date: '2019-06-11', kind: 'lunch' },
    { date: '2019-06-12', kind: 'lunch' },
    { date: '2019-06-13', kind: 'lunch' },
    { date: '2019-06-13', kind: 'dinner' },
    { date: '2019-06-14', kind: 'lunch' },
  ],
  rates: { fee: 0, night: 0, lunch: 0, dinner: 0 },
  contactEmail: 'academy@icld.example',
}
