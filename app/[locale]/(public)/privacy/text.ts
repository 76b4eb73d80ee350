import type { NoticeText } from '@/components/notice'
import type { InBoth } from '@/domain/language'

// Changed words mean a new version: domain/privacy/notice.ts.
export const privacyNotice: InBoth<NoticeText> = {
  sv: [
    {
      heading: 'Vem ansvarar',
      paragraphs: [
        'ICLD är personuppgiftsansvarig för uppgifterna i anmälan och ansökan. Skriv till partnerskap@icld.example om du vill se, rätta eller radera dina uppgifter, eller om du har frågor.',
      ],
    },
    {
      heading: 'Vad vi frågar om, och varför',
      paragraphs: [
        'Namn, organisation, e-post, mobilnummer, roll, tema, dagar, måltider och nätter: för att kunna ordna mötet, boka hotell och mat och nå dig på vägen. Den rättsliga grunden är uppgiften av allmänt intresse som ICLD utför.',
        'Specialkost och tillgänglighet är känsliga personuppgifter. Du lämnar dem bara om du vill och med ett särskilt samtycke, som du kan ta tillbaka när som helst under Mina sidor. Då raderas de genast.',
        'Kön är frivilligt och används bara för statistik. Vi frågar aldrig efter personnummer.',
        'En samordnare kan anmäla eller bjuda in en kollega, och en deltagare kan be någon ta över platsen eller dela rum. Då får vi namn och e-postadress av dem. Den som anmälts av någon annan får veta det genast, svarar själv om kost och tillgänglighet och kan säga nej.',
        'Den som kommer på egen bekostnad lämnar organisationsnummer och fakturauppgifter. De raderas om ICLD i stället betalar.',
        'Den som söker till akademin lämnar dessutom land, motivering och, som forskare, titel, sammanfattning och cv: för att kunna välja bland ansökningarna. Kön används då också för att se att urvalet som helhet är jämnt. Först den som har tackat ja till en plats får frågor om resan, boendet och någon att ringa, och om visum behövs om passet.',
      ],
    },
    {
      heading: 'Vem som ser uppgifterna',
      paragraphs: [
        'ICLD:s handläggare ser hela anmälan. Samordnaren för ditt partnerskap och värdens samordnare ser en lista utan kost, tillgänglighet och kön. Varje uttag av en lista skrivs i en granskningslogg.',
        'En ansökan läses också av de granskare som har fått den sig tilldelad. De ser inte din e-postadress eller ditt kön. Passuppgifter sparas krypterade och ses bara av utsedda handläggare; varje gång antecknas i loggen. Den som kontrollerar numret på ett visumbrev eller intyg får inte veta vem det gäller.',
        'Köket får antal per kost, inte namn. Bara den som är utsedd till måltidsansvarig kan se namn vid kosten; varje gång antecknas i loggen med ändamålet.',
        'Hotellet får namn, nätter och vem som betalar. Den som står vid dörren ser namn, organisation och roll; telefonen där bär en krypterad lista som raderas när dörren stängs, senast dagen efter mötet. Vilka dagar du var där antecknas.',
        'Andra deltagare ser ditt namn och din organisation bara om du själv har valt det.',
      ],
    },
    {
      heading: 'Hur länge',
      paragraphs: [
        'Svar om kost och tillgänglighet, cv:n och uppgifter om resan raderas 14 dagar efter mötet, passuppgifter dagen efter det. Deltagarlistor och de rumslistor som hotellet har fått sparas i 13 månader. Sedan raderas namn, svar och brev; kvar blir vad bokföringen behöver, utan namn. Ett utkast som inte skickas raderas efter 90 dagar. Den som bara blivit inbjuden eller tillfrågad av någon annan raderas 14 dagar efter mötet, med breven till dem. Avbokas en anmälan, eller tar en kollega över platsen, raderas svaren om kost och tillgänglighet genast.',
        'Granskningsloggen kan ingen ändra, och den gallras inte. Där står kvar vem som gjorde vad och när, också vem som bjöd in eller tillfrågade vem, med namn eller adress, och vad en ändring ändrade. Svar om kost, tillgänglighet eller pass skrivs aldrig i den.',
      ],
    },
    {
      heading: 'Kakor',
      paragraphs: [
        'Webbplatsen använder bara nödvändiga kakor: en som håller dig inloggad, en som hör till inloggningen och en som minns språket. Ingen mäter eller följer dig.',
      ],
    },
    {
      heading: 'Dina rättigheter',
      paragraphs: [
        'Du har rätt att få se dina uppgifter, få dem rättade eller raderade, och att klaga hos Integritetsskyddsmyndigheten.',
      ],
    },
  ],
  en: [
    {
      heading: 'Who is responsible',
      paragraphs: [
        'ICLD is the data controller for what you give in the registration or the application. Write to partnerskap@icld.example to see, correct or erase your data, or with any question.',
      ],
    },
    {
      heading: 'What we ask for, and why',
      paragraphs: [
        'Name, organisation, e-mail, mobile number, role, theme, days, meals and nights: to arrange the meeting, book hotel and food, and reach you on the way. The legal basis is the task of public interest that ICLD carries out.',
        'Diet and access needs are special-category personal data. You give them only if you wish and with a separate consent, which you can withdraw at any time under My pages. They are then erased at once.',
        'Gender is optional and used for figures only. We never ask for personal identity numbers.',
        'A coordinator can register or invite a colleague, and a delegate can ask somebody to take over their place or to share a room. We then get a name and an e-mail address from them. Whoever was registered by somebody else is told at once, answers about diet and access themselves, and can object.',
        'Whoever comes at own expense gives an organisation number and what the invoice needs. It is erased if ICLD pays instead.',
        'Whoever applies for the academy also gives a country, a motivation and, as a researcher, a title, an abstract and a CV: to choose among the applications. Gender is then also used to see that the selection as a whole is balanced. Only whoever has accepted a place is asked about the journey, the stay and somebody to call and, if a visa is needed, about the passport.',
      ],
    },
    {
      heading: 'Who sees the data',
      paragraphs: [
        'ICLD’s staff see the whole registration. The coordinator of your partnership and the host’s coordinator see a list without diet, access and gender. Every export of a list is written to an audit log.',
        'An application is also read by the reviewers it is assigned to. They do not see your e-mail address or your gender. Passport data are kept encrypted and seen by named staff only; every look is logged. Whoever checks the number of a visa letter or a certificate is not told whom it is about.',
        'The kitchen gets numbers per diet, not names. Only whoever is named responsible for the meals can see names beside diets; each look is logged with its purpose.',
        'The hotel gets names, nights and who pays. Whoever stands at the door sees name, organisation and role; the phone there carries an encrypted list that is erased when the door is closed, at the latest on the day after the meeting. It is noted on which days you were there.',
        'Other participants see your name and organisation only if you have chosen so.',
      ],
    },
    {
      heading: 'For how long',
      paragraphs: [
        'Answers about diet and access, CVs and what was told about the journey are erased 14 days after the meeting, passport data on the day after it. Participant lists, and the rooming lists that the hotel was given, are kept for 13 months. Then names, answers and letters are erased; what the accounts need stays, without names. A draft that is not sent is erased after 90 days. Whoever was only invited or asked by somebody else is erased 14 days after the meeting, with the letters to them. When a registration is cancelled, or a colleague takes over the place, answers about diet and access are erased at once.',
        'Nobody can change the audit log, and nothing is erased from it. It keeps who did what and when, also who invited or asked whom, by name or address, and what a change changed. Answers about diet, access or a passport are never written in it.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'The site uses necessary cookies only: one that keeps you signed in, one that belongs to signing in, and one that remembers the language. Nothing measures or follows you.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'You have the right to see your data, to have it corrected or erased, and to complain to the Swedish Authority for Privacy Protection.',
      ],
    },
  ],
}
