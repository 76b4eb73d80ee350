import type { EventFacts } from '../../../domain/event/facts'

/** The partnership conference in Västerås, 13–14 May 2019. */
export const conference: EventFacts = {
  slug: 'partnership-conference-2019',
  kind: 'conference',
  referencePrefix: 'VAS',
  city: 'Västerås',
  startsOn: '2019-05-13',
  endsOn: '2019-05-14',
  opensAt: new Date('2019-03-18T09:00:00+01:00'),
  closesAt: new Date('2019-04-26T23:59:59+02:00'),
  changeDeadline: new Date('2019-05-03T23:59:59+02:00'),
  hotelDeadline: new Date('2019-04-29T23:59:59+02:00'),
  capacity: 120,
  fundedPlaces: 2,
  ownExpenseAllowed: true,
  offerHours: 72,
  texts: {
    sv: {
      title: 'Partnerskapskonferensen 2019',
      lead: 'Två dagar i Västerås för dig som arbetar i ett kommunalt partnerskap, i Sverige eller i ett samarbetsland.',
      about: [
        'Det här är den tredje kommunkonferensen inom Kommunala partnerskap. Förtroendevalda och tjänstepersoner möts för att jämföra erfarenheter, lära av varandra och ta nästa steg i sina samarbeten.',
        'Fyra teman håller ihop dagarna: upphandling, tillit, ansvarsutkrävande och demokrati. De hänger samman. Hur en kommun gör sina inköp, svarar för sina beslut och lyssnar på invånarna avgör om människor har skäl att lita på den. ICLD hoppas att den tråden får liv i partnerskapen under de kommande åren.',
        'Programmet växlar mellan gemensamma samtal och arbete i mindre grupper. Varje partnerskap får också egen tid att planera det fortsatta arbetet.',
      ],
      forWhom: [
        'Konferensen är till för förtroendevalda och tjänstepersoner i de inbjudna partnerskapen: samordnare, projektledare samt medlemmar i projektgrupp och styrgrupp.',
        'Alla parter i partnerskapet är lika välkomna, oavsett land.',
      ],
      whoPays: [
        { what: 'Konferensavgift', who: 'ICLD, för högst två deltagare per partnerskap' },
        { what: 'Mat under konferensen', who: 'ICLD, för högst två deltagare per partnerskap' },
        { what: 'Logi', who: 'ICLD, för högst två deltagare per partnerskap' },
        { what: 'Resa till och från Västerås', who: 'Deltagarens egen organisation' },
        {
          what: 'En tredje deltagare från samma partnerskap',
          who: 'Deltagarens egen organisation, enligt konferensens priser för avgift, logi och mat',
        },
      ],
      howTo: [
        'Kom överens i partnerskapet om vilka som ska delta. De två ICLD-finansierade platserna går till dem som anmäler sig först.',
        'Anmäl dig. Du får veta direkt om du har en ICLD-finansierad plats.',
        'Är båda platserna tagna väljer du själv: vänta på en ledig plats, delta på egen bekostnad, eller delta på egen bekostnad och ta över en finansierad plats om någon blir ledig.',
        'Får du förhinder avbokar du själv under Mina sidor, så går platsen vidare till en kollega. Efter sista dag för ändringar är anmälan bindande.',
      ],
      venue: 'Västerås. Exakt lokal meddelas senare.',
      hotel: 'Meddelas senare.',
      ratesNote: 'Priserna är exempel. De ersätts när de verkliga priserna är kända.',
    },
    en: {
      title: 'Partnership conference 2019',
      lead: 'Two days in Västerås for everyone who works in a municipal partnership, in Sweden or in a partner country.',
      about: [
        'This is the third municipal conference of the municipal partnership programme. Elected representatives and civil servants meet to compare experience, learn from one another and take the next step in their work together.',
        'Four themes run through the two days: procurement, trust, accountability and democracy. They belong together. How a municipality buys, answers for its decisions and listens to its residents decides whether people have reason to trust it. ICLD hopes that this thread comes alive in the partnerships over the next few years.',
        'The programme moves between conversations for everyone and work in smaller groups. Each partnership also has time of its own to plan what comes next.',
      ],
      forWhom: [
        'The conference is for elected representatives and civil servants in the partnerships that are invited: coordinators, project leaders, and members of project groups and steering groups.',
        'Every partner in a partnership is equally welcome, whatever the country.',
      ],
      whoPays: [
        { what: 'Conference fee', who: 'ICLD, for at most two delegates per partnership' },
        { what: 'Meals during the conference', who: 'ICLD, for at most two delegates per partnership' },
        { what: 'Lodging', who: 'ICLD, for at most two delegates per partnership' },
        { what: 'Travel to and from Västerås', who: 'The delegate’s own organisation' },
        {
          what: 'A third delegate from the same partnership',
          who: 'The delegate’s own organisation, at the conference’s rates for fee, lodging and meals',
        },
      ],
      howTo: [
        'Agree within your partnership on who will take part. The two ICLD-funded places go to those who register first.',
        'Register. You are told at once whether you hold an ICLD-funded place.',
        'If both places are taken, the choice is yours: wait for a place to fall free, come self-funded, or come self-funded and take over a funded place if one falls free.',
        'If you cannot come, cancel under My pages, and the place goes on to a colleague. After the deadline for changes your registration is binding.',
      ],
      venue: 'Västerås. The exact venue will be announced later.',
      hotel: 'To be announced.',
      ratesNote: 'The rates are examples. They will be replaced when the real ones are known.',
    },
  },
  themes: [
    {
      code: 'procurement',
      name: { sv: 'Upphandling', en: 'Procurement' },
      about: {
        sv: 'Offentliga inköp är vardag i varje kommun, och ett av de tydligaste proven på hur den sköts. Vi talar om öppna upphandlingar som håller för granskning och ger invånarna det de har betalat för.',
        en: 'Public buying is everyday work in every municipality, and one of the clearest tests of how well it is run. We talk about open procurement that stands up to scrutiny and gives residents what they have paid for.',
      },
    },
    {
      code: 'trust',
      name: { sv: 'Tillit', en: 'Trust' },
      about: {
        sv: 'Tillit växer när löften hålls och människor blir rättvist bemötta. Vi undersöker vad som bygger den, vad som snabbt river ned den och hur den kan repareras.',
        en: 'Trust grows when promises are kept and people are treated fairly. We look at what builds it, what quickly tears it down and how it can be mended.',
      },
    },
    {
      code: 'accountability',
      name: { sv: 'Ansvarsutkrävande', en: 'Accountability' },
      about: {
        sv: 'Den som beslutar ska kunna förklara varför, och den som berörs ska kunna kräva svar. Vi delar arbetssätt som gör det möjligt mellan valen, inte bara på valdagen.',
        en: 'Those who decide should be able to explain why, and those affected should be able to ask for answers. We share ways of working that make this possible between elections, not only on election day.',
      },
    },
    {
      code: 'democracy',
      name: { sv: 'Demokrati', en: 'Democracy' },
      about: {
        sv: 'Lokal demokrati är mer än att rösta: den handlar om vilka som hörs, vilka som saknas och vad som händer med det de säger. Vi jämför hur medborgardialog får verklig betydelse för besluten.',
        en: 'Local democracy is more than voting: it is about who is heard, who is missing and what becomes of what they say. We compare how citizen dialogue can make a real difference to decisions.',
      },
    },
  ],
  programme: [
    {
      date: '2019-05-13',
      title: { sv: 'Från inköp till tillit', en: 'From buying to trust' },
      sessions: [
        { from: '09:30', to: '10:30', title: { sv: 'Incheckning och kaffe', en: 'Check-in and coffee' } },
        {
          from: '10:30',
          to: '11:00',
          title: { sv: 'Välkomna till Västerås', en: 'Welcome to Västerås' },
          about: {
            sv: 'ICLD och Västerås stad öppnar konferensen och presenterar dagarnas fyra teman.',
            en: 'ICLD and Västerås stad open the conference and introduce its four themes.',
          },
        },
        {
          from: '11:00',
          to: '12:00',
          title: { sv: 'Gemensamt samtal: varför lita på kommunen?', en: 'Plenary: why trust your municipality?' },
          about: {
            sv: 'Förtroendevalda och tjänstepersoner från flera partnerskap om sambandet mellan upphandling, tillit, ansvarsutkrävande och demokrati.',
            en: 'Elected representatives and civil servants from several partnerships on how procurement, trust, accountability and democracy are linked.',
          },
        },
        { from: '12:00', to: '13:15', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:15',
          to: '14:45',
          title: {
            sv: 'Parallella arbetspass: upphandling eller tillit',
            en: 'Parallel workshops: procurement or trust',
          },
          about: {
            sv: 'Upphandling: följ ett inköp från behov till faktura och hitta ställena där invånarna kan få insyn. Tillit: utgå från händelser där förtroendet växte eller brast och se vad som gjorde skillnaden.',
            en: 'Procurement: follow a purchase from need to invoice and find the points where residents could be let in. Trust: start from moments when confidence grew or broke, and see what made the difference.',
          },
        },
        { from: '14:45', to: '15:15', title: { sv: 'Kaffe', en: 'Coffee' } },
        {
          from: '15:15',
          to: '16:30',
          title: { sv: 'Tid för partnerskapen', en: 'Partnership time' },
          about: {
            sv: 'Varje partnerskap arbetar för sig: hur går det, vad har förändrats och vad behöver vi hjälp med?',
            en: 'Each partnership works on its own: how are we doing, what has changed and where do we need help?',
          },
        },
        {
          from: '16:30',
          to: '17:00',
          title: { sv: 'Dagens lärdomar', en: 'What we learned today' },
          about: {
            sv: 'Grupperna lämnar var sin fråga vidare till nästa dag.',
            en: 'Each group hands on one question to the next day.',
          },
        },
        { from: '18:30', to: '21:30', title: { sv: 'Gemensam middag', en: 'Dinner together' } },
      ],
    },
    {
      date: '2019-05-14',
      title: { sv: 'Från beslut till delaktighet', en: 'From decisions to participation' },
      sessions: [
        { from: '07:00', to: '08:30', title: { sv: 'Frukost', en: 'Breakfast' } },
        {
          from: '08:45',
          to: '09:30',
          title: { sv: 'Gemensamt samtal: vem svarar för vad?', en: 'Plenary: who answers for what?' },
          about: {
            sv: 'Gårdagens frågor möter dagens teman: ansvarsutkrävande i vardagen och demokrati mellan valen.',
            en: 'Yesterday’s questions meet today’s themes: everyday accountability, and democracy between elections.',
          },
        },
        {
          from: '09:30',
          to: '11:00',
          title: {
            sv: 'Parallella arbetspass: ansvarsutkrävande eller demokrati',
            en: 'Parallel workshops: accountability or democracy',
          },
          about: {
            sv: 'Ansvarsutkrävande: gör ett eget beslut begripligt för den som berörs av det. Demokrati: planera en medborgardialog som når dem som sällan hörs.',
            en: 'Accountability: take a decision of your own and make it clear to those it affects. Democracy: plan a citizen dialogue that reaches people who are seldom heard.',
          },
        },
        { from: '11:00', to: '11:20', title: { sv: 'Kaffe', en: 'Coffee' } },
        {
          from: '11:20',
          to: '12:20',
          title: { sv: 'Tid för partnerskapen', en: 'Partnership time' },
          about: {
            sv: 'Varje partnerskap väljer ett tema att arbeta med hemma och skriver ned de tre första stegen.',
            en: 'Each partnership chooses one theme to work on at home and writes down the first three steps.',
          },
        },
        { from: '12:20', to: '13:30', title: { sv: 'Lunch', en: 'Lunch' } },
        {
          from: '13:30',
          to: '14:45',
          title: { sv: 'Partnerskapen berättar', en: 'The partnerships report' },
          about: {
            sv: 'Korta presentationer av planerna, med frågor och råd från de andra.',
            en: 'Short presentations of the plans, with questions and advice from the others.',
          },
        },
        { from: '14:45', to: '15:15', title: { sv: 'Avslutning', en: 'Closing' } },
      ],
    },
  ],
  meals: [
    { date: '2019-05-13', kind: 'lunch' },
    { date: '2019-05-13', kind: 'dinner' },
    { date: '2019-05-14', kind: 'breakfast' },
    { date: '2019-05-14', kind: 'lunch' },
  ],
  rates: { fee: 1800, night: 1150, lunch: 145, dinner: 390 },
  contactEmail: 'partnerskap@icld.example',
}
