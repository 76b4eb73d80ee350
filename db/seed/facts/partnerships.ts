import type { PartnershipFacts } from '../../../domain/partnership/facts'

/** The known municipal partnerships. The Swedish party comes first in each. */
export const partnerships: PartnershipFacts[] = [
  {
    slug: 'ale-ghanzi-budesti',
    name: 'Ale – Ghanzi – Budești',
    theme: { sv: 'No Dropouts: fler unga går klart skolan', en: 'No Dropouts: keeping young people in school' },
    period: '2018–2020',
    parties: [
      { organisation: 'Ale kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Ghanzi', country: 'BW', kind: 'municipality' },
      { organisation: 'Budești', country: 'MD', kind: 'municipality' },
    ],
  },
  {
    slug: 'alingsas-chililabombwe',
    name: 'Alingsås – Chililabombwe',
    theme: { sv: 'Medborgardialog', en: 'Citizen dialogue' },
    period: '2015–',
    parties: [
      { organisation: 'Alingsås kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Chililabombwe', country: 'ZM', kind: 'municipality' },
    ],
  },
  {
    slug: 'molndal-chipata',
    name: 'Mölndal – Chipata',
    theme: { sv: 'Unga', en: 'Young people' },
    period: '2015–',
    parties: [
      { organisation: 'Mölndals stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Chipata', country: 'ZM', kind: 'municipality' },
    ],
  },
  {
    slug: 'arvidsjaur-mwanga',
    name: 'Arvidsjaur – Mwanga',
    theme: { sv: 'Unga mammor', en: 'Young mothers' },
    period: null,
    parties: [
      { organisation: 'Arvidsjaurs kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Mwanga', country: 'TZ', kind: 'municipality' },
    ],
  },
  {
    slug: 'arvika-uasin-gishu-mois-bridge',
    name: "Arvika – Uasin Gishu, Moi's Bridge",
    theme: { sv: 'Dricksvatten', en: 'Drinking water' },
    period: '2019–2023',
    parties: [
      { organisation: 'Arvika kommun', country: 'SE', kind: 'municipality' },
      { organisation: "Uasin Gishu, Moi's Bridge", country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'borlange-lodwar',
    name: 'Borlänge – Lodwar',
    theme: { sv: 'Inkluderande kommuner för människor på flykt', en: 'Inclusive municipalities for refugees' },
    period: '2018–',
    parties: [
      { organisation: 'Borlänge kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Lodwar', country: 'KE', kind: 'municipality' },
    ],
  },
  {
    slug: 'borlange-chisinau',
    name: 'Borlänge – Chișinău',
    theme: { sv: 'Undervisningsmetoder vid autism och adhd', en: 'Teaching methods for autism and ADHD' },
    period: null,
    parties: [
      { organisation: 'Borlänge kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Chișinău', country: 'MD', kind: 'municipality' },
    ],
  },
  {
    slug: 'borlange-wuhan',
    name: 'Borlänge – Wuhan',
    theme: { sv: 'Dialog och miljö', en: 'Dialogue and environment' },
    period: '–2019',
    parties: [
      { organisation: 'Borlänge kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Wuhan', country: 'CN', kind: 'municipality' },
    ],
  },
  {
    slug: 'boras-vracar',
    name: 'Borås – Vračar',
    theme: { sv: 'Tillgänglighet', en: 'Accessibility' },
    period: '2020–',
    parties: [
      { organisation: 'Borås stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Vračar', country: 'RS', kind: 'municipality' },
    ],
  },
  {
    slug: 'falun-tsumeb',
    name: 'Falun – Tsumeb',
    theme: { sv: 'Delaktighet och inflytande', en: 'Participation and voice' },
    period: '2015–2019',
    parties: [
      { organisation: 'Falu kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Tsumeb', country: 'NA', kind: 'municipality' },
    ],
  },
  {
    slug: 'gavle-buffalo-city',
    name: 'Gävle – Buffalo City',
    theme: { sv: 'Ansvarsutkrävande', en: 'Accountability' },
    period: '2017',
    parties: [
      { organisation: 'Gävle kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Buffalo City', country: 'ZA', kind: 'municipality' },
    ],
  },
  {
    slug: 'goteborg-nelson-mandela-bay',
    name: 'Göteborg – Nelson Mandela Bay',
    theme: { sv: 'Unga och tillgänglighet', en: 'Youth and access' },
    period: '–2020',
    parties: [
      { organisation: 'Göteborgs Stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Nelson Mandela Bay', country: 'ZA', kind: 'municipality' },
    ],
  },
  {
    slug: 'helsingborg-probolinggo',
    name: 'Helsingborg – Probolinggo',
    theme: { sv: 'Cykling och stadsplanering', en: 'Cycling and urban planning' },
    period: null,
    parties: [
      { organisation: 'Helsingborgs stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Probolinggo', country: 'ID', kind: 'municipality' },
    ],
  },
  {
    slug: 'herrljunga-kamianets-podilskyi-ukmerge',
    name: 'Herrljunga – Kamianets-Podilskyi – Ukmergė',
    theme: { sv: 'Familjecentraler', en: 'Family centres' },
    period: '2013–',
    parties: [
      { organisation: 'Herrljunga kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Kamianets-Podilskyi', country: 'UA', kind: 'municipality' },
      { organisation: 'Ukmergė', country: 'LT', kind: 'municipality' },
    ],
  },
  {
    slug: 'skovde-tbilisi',
    name: 'Skövde – Tbilisi',
    theme: { sv: 'Delaktighet och samhällsservice', en: 'Participation and services' },
    period: null,
    parties: [
      { organisation: 'Skövde kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Tbilisi', country: 'GE', kind: 'municipality' },
    ],
  },
  {
    slug: 'harryda-homa-bay',
    name: 'Härryda – Homa Bay',
    theme: { sv: 'Barns rättigheter', en: 'Child rights' },
    period: null,
    parties: [
      { organisation: 'Härryda kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Homa Bay', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'kalix-masaka',
    name: 'Kalix – Masaka',
    theme: { sv: 'Ungas inflytande', en: 'Youth influence' },
    period: '2019–',
    parties: [
      { organisation: 'Kalix kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Masaka', country: 'UG', kind: 'municipality' },
    ],
  },
  {
    slug: 'sjuharad-da-nang',
    name: 'Sjuhärad – Da Nang',
    theme: { sv: 'Agenda 2030', en: 'Agenda 2030' },
    period: '2019–',
    parties: [
      { organisation: 'Sjuhärads kommunalförbund', country: 'SE', kind: 'association' },
      { organisation: 'Da Nang', country: 'VN', kind: 'municipality' },
    ],
  },
  {
    slug: 'region-vasternorrland-mombasa',
    name: 'Region Västernorrland – Mombasa',
    theme: { sv: 'Konsumtion och avfall', en: 'Consumption and waste' },
    period: '2019–',
    parties: [
      { organisation: 'Region Västernorrland', country: 'SE', kind: 'region' },
      { organisation: 'Mombasa', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'linkoping-thai-nguyen',
    name: 'Linköping – Thai Nguyen',
    theme: { sv: 'Miljödialog', en: 'Environmental dialogue' },
    period: '2017',
    parties: [
      { organisation: 'Linköpings kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Thai Nguyen', country: 'VN', kind: 'region' },
    ],
  },
  {
    slug: 'lycksele-homa-bay',
    name: 'Lycksele – Homa Bay',
    theme: { sv: 'Avfall och vatten', en: 'Waste and water' },
    period: '2019–2023',
    parties: [
      { organisation: 'Lycksele kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Homa Bay', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'umea-kajiado',
    name: 'Umeå – Kajiado',
    theme: { sv: 'Avfall och vatten', en: 'Waste and water' },
    period: '2017–2019',
    parties: [
      { organisation: 'Umeå kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Kajiado', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'robertsfors-machakos',
    name: 'Robertsfors – Machakos',
    theme: { sv: 'Jämställdhet', en: 'Gender equality' },
    period: null,
    parties: [
      { organisation: 'Robertsfors kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Machakos', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'robertsfors-busia',
    name: 'Robertsfors – Busia',
    theme: { sv: 'Unga och Agenda 2030', en: 'Youth and Agenda 2030' },
    period: null,
    parties: [
      { organisation: 'Robertsfors kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Busia', country: 'UG', kind: 'municipality' },
    ],
  },
  {
    slug: 'malmo-swakopmund',
    name: 'Malmö – Swakopmund',
    theme: { sv: 'Utbildning för hållbarhet', en: 'Education for sustainability' },
    period: '2008–',
    parties: [
      { organisation: 'Malmö stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Swakopmund', country: 'NA', kind: 'municipality' },
    ],
  },
  {
    slug: 'vara-huangshan',
    name: 'Vara – Huangshan',
    theme: { sv: 'Inkludering av alla unga', en: 'Inclusion of all young people' },
    period: null,
    parties: [
      { organisation: 'Vara kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Huangshan', country: 'CN', kind: 'municipality' },
    ],
  },
  {
    slug: 'vanersborg-chobe',
    name: 'Vänersborg – Chobe',
    theme: { sv: 'ECOWAMA36: avfall', en: 'ECOWAMA36: waste' },
    period: '2019–',
    parties: [
      { organisation: 'Vänersborgs kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Chobe', country: 'BW', kind: 'municipality' },
    ],
  },
  {
    slug: 'vasteras-jinan',
    name: 'Västerås – Jinan',
    theme: { sv: 'Medborgardialog', en: 'Citizen dialogue' },
    period: '2015–',
    parties: [
      { organisation: 'Västerås stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Jinan', country: 'CN', kind: 'municipality' },
    ],
  },
  {
    slug: 'vasteras-gaborone',
    name: 'Västerås – Gaborone',
    theme: { sv: 'Kommunalt partnerskap', en: 'Municipal partnership' },
    period: null,
    parties: [
      { organisation: 'Västerås stad', country: 'SE', kind: 'municipality' },
      { organisation: 'Gaborone', country: 'BW', kind: 'municipality' },
    ],
  },
  {
    slug: 'vaxjo-jb-marks',
    name: 'Växjö – JB Marks',
    theme: { sv: 'Agenda 2030', en: 'Agenda 2030' },
    period: '2018–',
    parties: [
      { organisation: 'Växjö kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'JB Marks', country: 'ZA', kind: 'municipality' },
    ],
  },
  {
    slug: 'vaxjo-vushtrri',
    name: 'Växjö – Vushtrri',
    theme: { sv: 'Kontaktcenter', en: 'Contact centre' },
    period: '2017–',
    parties: [
      { organisation: 'Växjö kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Vushtrri', country: 'XK', kind: 'municipality' },
    ],
  },
  {
    slug: 'vaxjo-an-giang',
    name: 'Växjö – An Giang',
    theme: { sv: 'Vatten', en: 'Water' },
    period: '–2021',
    parties: [
      { organisation: 'Växjö kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'An Giang', country: 'VN', kind: 'region' },
    ],
  },
  {
    slug: 'alvsbyn-rombo',
    name: 'Älvsbyn – Rombo',
    theme: { sv: 'Vatten', en: 'Water' },
    period: '2018',
    parties: [
      { organisation: 'Älvsbyns kommun', country: 'SE', kind: 'municipality' },
      { organisation: 'Rombo', country: 'TZ', kind: 'municipality' },
    ],
  },
  {
    slug: 'region-dalarna-hubei',
    name: 'Region Dalarna – Hubei',
    theme: { sv: 'Youth VIP II', en: 'Youth VIP II' },
    period: '–2019',
    parties: [
      { organisation: 'Region Dalarna', country: 'SE', kind: 'region' },
      { organisation: 'Hubei', country: 'CN', kind: 'region' },
    ],
  },
  {
    slug: 'region-gotland-zmiivka',
    name: 'Region Gotland – Zmiivka',
    theme: { sv: 'Demokrati och jordbruk', en: 'Democracy and agriculture' },
    period: '2016–2019',
    parties: [
      { organisation: 'Region Gotland', country: 'SE', kind: 'region' },
      { organisation: 'Zmiivka', country: 'UA', kind: 'municipality' },
    ],
  },
  {
    slug: 'region-gotland-kibaha',
    name: 'Region Gotland – Kibaha',
    theme: { sv: 'De globala målen i skolan', en: 'Global goals in schools' },
    period: null,
    parties: [
      { organisation: 'Region Gotland', country: 'SE', kind: 'region' },
      { organisation: 'Kibaha', country: 'TZ', kind: 'municipality' },
    ],
  },
  {
    slug: 'region-vasterbotten-homa-bay',
    name: 'Region Västerbotten – Homa Bay',
    theme: { sv: 'Hälsa', en: 'Health' },
    period: '2017–',
    parties: [
      { organisation: 'Region Västerbotten', country: 'SE', kind: 'region' },
      { organisation: 'Homa Bay', country: 'KE', kind: 'region' },
    ],
  },
  {
    slug: 'region-vasterbotten-yogyakarta',
    name: 'Region Västerbotten – Yogyakarta',
    theme: { sv: 'Kommunalt partnerskap', en: 'Municipal partnership' },
    period: '2020',
    parties: [
      { organisation: 'Region Västerbotten', country: 'SE', kind: 'region' },
      { organisation: 'Yogyakarta', country: 'ID', kind: 'region' },
    ],
  },
]
