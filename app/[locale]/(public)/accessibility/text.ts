import type { NoticeText } from '@/components/notice'
import type { InBoth } from '@/domain/language'

export const accessibilityStatement: InBoth<NoticeText> = {
  sv: [
    {
      heading: 'Vad vi siktar på',
      paragraphs: [
        'Webbplatsen ska uppfylla WCAG 2.2 på nivå AA. Den går att använda med bara tangentbord, med skärmläsare, med 400 procents förstoring, på en skärm som är 320 pixlar bred, i mörkt läge och utan JavaScript.',
      ],
    },
    {
      heading: 'Hur det prövas',
      paragraphs: [
        'Vid varje ändring går en webbläsare igenom alla sidor på båda språken med verktyget axe, och hela anmälan görs med bara tangentbord samt med JavaScript avstängt.',
        'Automatiska verktyg hittar inte allt. En genomgång med personer som använder hjälpmedel är inte gjord än.',
      ],
    },
    {
      heading: 'Kända brister',
      paragraphs: [
        'Breda tabeller för handläggare och samordnare rullas i sidled på små skärmar. Listorna går också att ladda ner.',
      ],
    },
    {
      heading: 'Berätta för oss',
      paragraphs: [
        'Hittar du ett hinder, eller behöver du anmäla dig på något annat sätt, skriv till partnerskap@icld.example. Vi svarar inom en vecka.',
      ],
    },
  ],
  en: [
    {
      heading: 'What we aim for',
      paragraphs: [
        'The site is to meet WCAG 2.2 at level AA. It can be used with a keyboard alone, with a screen reader, magnified to 400 per cent, on a screen 320 pixels wide, in dark mode and without JavaScript.',
      ],
    },
    {
      heading: 'How it is tested',
      paragraphs: [
        'With every change a browser goes through all pages in both languages with the tool axe, and the whole registration is made with a keyboard alone and with JavaScript switched off.',
        'Automatic tools do not find everything. A review with people who use assistive technology has not been made yet.',
      ],
    },
    {
      heading: 'Known shortcomings',
      paragraphs: [
        'Wide tables for staff and coordinators are scrolled sideways on small screens. The lists can also be downloaded.',
      ],
    },
    {
      heading: 'Tell us',
      paragraphs: [
        'If you find an obstacle, or need to register in another way, write to partnerskap@icld.example. We answer within a week.',
      ],
    },
  ],
}
