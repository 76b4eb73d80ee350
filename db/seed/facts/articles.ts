import type { ArticleInput } from '../../../domain/article/form'
import { academy } from './academy'
import { conference } from './conference'

type Words = { title: string; lead: string; body: string[] }
type Facts = { slug: string; event?: string; sv: Words; en: Words }

const facts: Facts[] = [
  {
    slug: 'partnership-conference-in-vasteras',
    event: conference.slug,
    sv: {
      title: 'Kommunal konferens i Västerås den 13–14 maj',
      lead: 'Den tredje konferensen för de kommunala partnerskapen handlar om upphandling, tillit, ansvarsutkrävande och demokrati.',
      body: [
        'Den 13–14 maj 2019 möts de kommunala partnerskapen i Västerås. Det är tredje gången som programmet Kommunala partnerskap samlar dem till en konferens.',
        '## Fyra teman',
        '- Upphandling\n- Tillit\n- Ansvarsutkrävande\n- Demokrati',
        'ICLD hoppas att den tråden blir levande i partnerskapens arbete under de kommande åren.',
        '## Två platser för varje partnerskap',
        'ICLD betalar konferensavgift, mat och logi för högst två deltagare per partnerskap. På mötets sida står hur man anmäler sig och hur många platser som är kvar.',
      ],
    },
    en: {
      title: 'Municipal conference in Västerås on 13–14 May',
      lead: 'The third conference of the municipal partnerships is about procurement, trust, accountability and democracy.',
      body: [
        'On 13–14 May 2019 the municipal partnerships meet in Västerås. It is the third time that the municipal partnership programme brings them together for a conference.',
        '## Four themes',
        '- Procurement\n- Trust\n- Accountability\n- Democracy',
        'ICLD hopes that this thread comes alive in the partnerships’ work over the next years.',
        '## Two places for every partnership',
        'ICLD pays the conference fee, food and lodging for at most two delegates per partnership. The page of the meeting tells how to register and how many places are left.',
      ],
    },
  },
  {
    slug: 'local-democracy-academy-in-umea',
    event: academy.slug,
    sv: {
      title: 'En akademi för lokal demokrati i Umeå',
      lead: 'Den 10–14 juni möts forskare, beslutsfattare och tjänstepersoner från många länder för att lära av varandra.',
      body: [
        'Local Democracy Academy hålls i Umeå den 10–14 juni 2019. Det är en intensiv vecka av gemensamt lärande och kritiskt tänkande, där deltagarna utforskar nya idéer och metoder för de globala målen ur den lokala demokratins synvinkel.',
        'Akademin är internationell och vänder sig till ledande forskare, doktorander, juniora forskare, lokala beslutsfattare och tjänstepersoner.',
        'Man deltar efter ansökan. Vem som kan söka, hur ansökan går till och när den stänger står på akademins sida.',
      ],
    },
    en: {
      title: 'An academy for local democracy in Umeå',
      lead: 'On 10–14 June researchers, decision-makers and civil servants from many countries meet to learn from one another.',
      body: [
        'The Local Democracy Academy is held in Umeå on 10–14 June 2019. It is an intensive week of mutual learning and critical thinking, in which the participants explore new ideas and methods for the Global Goals from the viewpoint of local democracy.',
        'The academy is international and meant for leading researchers, PhD students, junior researchers, local decision-makers and civil servants.',
        'Participation is by application. Who can apply, how it is done and when applications close stands on the academy’s page.',
      ],
    },
  },
  {
    slug: 'programme-officer-in-visby',
    sv: {
      title: 'Vi söker en handläggare till Kommunala partnerskap',
      lead: 'En tidsbegränsad tjänst på ett år, vid vårt huvudkontor i Visby.',
      body: [
        'Programmet Kommunala partnerskap behöver en handläggare under ett år. Arbetsplatsen är Visby.',
        '## Om programmet',
        'I ett kommunalt partnerskap arbetar minst en kommun, region eller ett kommunalförbund i Sverige tillsammans med en eller flera parter i ett annat land. Tillsammans prövar de hur den lokala demokratin kan stärkas hos var och en av dem.',
        '## Om tjänsten',
        'Som handläggare arbetar du med programmet och med de partnerskap som ingår i det. Tjänsten är tidsbegränsad till ett år.',
      ],
    },
    en: {
      title: 'We are looking for a programme officer for the municipal partnerships',
      lead: 'A temporary position for one year, at our head office in Visby.',
      body: [
        'The municipal partnership programme needs a programme officer for one year. The place of work is Visby.',
        '## About the programme',
        'In a municipal partnership at least one municipality, region or local authority association in Sweden works with one or more partners in another country. Together they try out how local democracy can become stronger with each of them.',
        '## About the position',
        'As a programme officer you work with the programme and with the partnerships in it. The position is temporary and lasts one year.',
      ],
    },
  },
  {
    slug: 'local-democracy-in-china',
    sv: {
      title: 'En dag om att arbeta med lokal demokrati i Kina',
      lead: 'En konferensdag för svenska kommuner och regioner som har pågående partnerskap där.',
      body: [
        'Vad innebär det att arbeta med lokal demokrati i Kina? Svenska kommuner och regioner som har aktiva partnerskap där får en konferensdag att tala om den frågan.',
        'Dagen riktar sig till dem som redan samarbetar med en part i Kina, så att den som står mitt i arbetet kan jämföra med andra som gör detsamma.',
      ],
    },
    en: {
      title: 'A day on working with local democracy in China',
      lead: 'A conference day for Swedish municipalities and regions with active partnerships there.',
      body: [
        'What does it mean to work with local democracy in China? Swedish municipalities and regions with active partnerships there have a conference day for that question.',
        'The day is meant for those who already work with a partner in China, so that those in the middle of the work can compare with others who do the same.',
      ],
    },
  },
  {
    slug: 'no-dropouts',
    sv: {
      title: 'No Dropouts: tre kommuner, tre länder',
      lead: 'Ale, Ghanzi och Budești har ett partnerskap med tre parter.',
      body: [
        'De flesta kommunala partnerskap har två parter. *No Dropouts* har tre: Ale i Sverige, Ghanzi i Botswana och Budești i Moldavien.',
        'Namnet säger vad det handlar om: att ingen ung människa ska falla ur skolan. Frågan är densamma i tre kommuner som annars är mycket olika, och det är just olikheten som gör det värt att arbeta på tre håll samtidigt.',
        '## Varför tre',
        'Med två parter jämför man sig med varandra. Med tre går det att se vad som beror på platsen och vad som kan flyttas dit någon annan bor.',
      ],
    },
    en: {
      title: 'No Dropouts: three municipalities, three countries',
      lead: 'Ale, Ghanzi and Budești have a partnership of three.',
      body: [
        'Most municipal partnerships have two partners. *No Dropouts* has three: Ale in Sweden, Ghanzi in Botswana and Budești in Moldova.',
        'The name says what it is about: that no young person should fall out of school. The question is the same in three municipalities that are otherwise very different, and the difference is what makes it worth working on in three places at once.',
        '## Why three',
        'With two partners, each compares with the other. With three it can be seen what depends on the place and what can be taken to where somebody else lives.',
      ],
    },
  },
  {
    slug: 'heroes-of-local-democracy',
    sv: {
      title: 'Den lokala demokratins hjältar',
      lead: 'En serie porträtt av människor som för den lokala demokratin framåt.',
      body: [
        'Lokal demokrati görs av människor: av den som är vald, av den som är anställd och av den som bara vägrar att sitta tyst.',
        'I vår porträttserie *den lokala demokratins hjältar* möter läsaren några av dem, ett porträtt i taget.',
      ],
    },
    en: {
      title: 'Heroes of local democracy',
      lead: 'A series of portraits of people who carry local democracy forward.',
      body: [
        'Local democracy is made by people: by those who are elected, by those who are employed, and by those who simply will not sit quietly.',
        'In our series *heroes of local democracy* readers meet some of them, one portrait at a time.',
      ],
    },
  },
  {
    slug: 'what-inclusion-means',
    sv: {
      title: 'Vad inkludering betyder',
      lead: 'En intervju med Sophia Alexandersson, konstnärlig ledare för ShareMusic & Performing Arts.',
      body: [
        'Sophia Alexandersson är konstnärlig ledare för ShareMusic & Performing Arts och har deltagit i *Kliuchi 2.0*. Kliuchi betyder nycklar.',
        'Intervjun med henne handlar om ett ord som används ofta och sällan förklaras: inkludering. Vem är det som släpper in, och vem är det som bestämmer vad som finns där innanför?',
        'För den som arbetar med lokal demokrati är frågan vardag. Ett möte som är öppet för alla är inte detsamma som ett möte där alla kan delta.',
      ],
    },
    en: {
      title: 'What inclusion means',
      lead: 'An interview with Sophia Alexandersson, artistic director of ShareMusic & Performing Arts.',
      body: [
        'Sophia Alexandersson is artistic director of ShareMusic & Performing Arts and has taken part in *Kliuchi 2.0*. Kliuchi means keys.',
        'The interview with her is about a word that is used often and explained seldom: inclusion. Who is it that lets others in, and who decides what there is inside?',
        'To those who work with local democracy the question is an everyday one. A meeting that is open to all is not the same as a meeting in which all can take part.',
      ],
    },
  },
  {
    slug: 'internships-spring-2020',
    sv: {
      title: 'Praktik våren 2020',
      lead: 'Vi tar emot praktikanter på huvudkontoret i Visby under vårterminen 2020.',
      body: [
        'Vill du se hur ett kunskapscentrum för lokal demokrati arbetar inifrån? Under våren 2020 finns det praktikplatser på ICLD:s huvudkontor i Visby.',
        'ICLD arbetar med partnerskap mellan kommuner i Sverige och i andra länder, och med möten där forskning och lokal praktik träffas.',
      ],
    },
    en: {
      title: 'Internships in spring 2020',
      lead: 'We take interns at the head office in Visby during the spring of 2020.',
      body: [
        'Would you like to see from inside how a centre for local democracy works? In the spring of 2020 there are internships at ICLD’s head office in Visby.',
        'ICLD works with partnerships between municipalities in Sweden and in other countries, and with meetings at which research and local practice come together.',
      ],
    },
  },
  {
    slug: 'women-in-peace-and-democratisation',
    sv: {
      title: 'Kvinnors deltagande i freds- och demokratiprocesser',
      lead: 'En text om vilka som sitter vid bordet när fred sluts och demokrati byggs.',
      body: [
        'När en konflikt tar slut ska mycket bestämmas på kort tid: vem som ska styra, hur makten ska delas och hur ansvar ska kunna utkrävas. De som är med i rummet sätter spår i allt som kommer sedan.',
        'Texten handlar om kvinnors deltagande i de processerna, i arbetet för fred och i det långsammare arbetet med att demokratisera ett samhälle.',
        'Det mesta av det arbetet sker nära människor. Därför är frågan också en fråga för den lokala demokratin.',
      ],
    },
    en: {
      title: 'Women’s participation in peace and democratisation',
      lead: 'A text about who sits at the table when peace is made and democracy is built.',
      body: [
        'When a conflict ends, much is to be decided in a short time: who governs, how power is shared, and how it is held to account. Those in the room leave their mark on all that comes after.',
        'The text is about women’s participation in these processes, in the work for peace and in the slower work of democratising a society.',
        'Most of that work is done close to people. That makes it a question for local democracy too.',
      ],
    },
  },
  {
    slug: 'rajka-vujovic-gender-champion',
    sv: {
      title: 'Rajka Vujovic, förkämpe för jämställdhet',
      lead: 'Ett porträtt av en jämställdhetsförkämpe från Serbien.',
      body: [
        'Rajka Vujovic kommer från Serbien och är en *gender champion*: en av dem som driver på för jämställdhet där hon själv verkar.',
        'Porträttet av henne handlar om det arbetet. Jämställdhet hör till den lokala demokratins kärna: den som inte räknas med när beslut fattas har inte heller del i dem.',
      ],
    },
    en: {
      title: 'Rajka Vujovic, gender champion',
      lead: 'A portrait of a gender champion from Serbia.',
      body: [
        'Rajka Vujovic comes from Serbia and is a *gender champion*: one of those who press for gender equality where they themselves work.',
        'The portrait of her is about that work. Gender equality belongs to the core of local democracy: whoever is not counted when decisions are made has no part in them either.',
      ],
    },
  },
]

/** What ICLD tells of, in our own words, in the order in which it is listed. */
export const articles: ArticleInput[] = facts.map(({ slug, event = '', sv, en }, i) => ({
  slug,
  state: 'published',
  position: i + 1,
  event,
  titleSv: sv.title,
  leadSv: sv.lead,
  bodySv: sv.body.join('\n\n'),
  titleEn: en.title,
  leadEn: en.lead,
  bodyEn: en.body.join('\n\n'),
}))
