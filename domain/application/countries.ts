/**
 * The World Bank's classification of economies by income for its fiscal year 2019, in force from
 * 1 July 2018 and based on the gross national income per head of 2017: low up to 995 US dollars,
 * lower middle up to 3,895, upper middle up to 12,055. ISO 3166 codes; XK is Kosovo.
 * A later edition takes its place with its own year.
 */
export const incomeList = {
  year: 'FY2019',
  low: split(
    'AF BJ BF BI CF TD KM CD ER ET GM GN GW HT KP LR MG MW ML MZ NP NE RW SN SL SO SS SY TJ TZ TG UG YE ZW',
  ),
  'lower-middle': split(
    `AO BD BT BO CV KH CM CG CI DJ EG SV GE GH HN IN ID KE KI XK KG LA LS MR FM MD MN MA MM NI NG PK
     PG PH ST SB LK SD SZ TL TN UA UZ VU VN PS ZM`,
  ),
  'upper-middle': split(
    `AL DZ AS AM AZ BY BZ BA BW BR BG CN CO CR CU DM DO EC GQ FJ GA GD GT GY IR IQ JM JO KZ LB LY MY
     MV MH MU MX ME NA NR MK PY PE RO RU WS RS ZA LC VC SR TH TO TR TM TV VE`,
  ),
  high: split(
    `AD AG AR AU AT AW BS BH BB BE BM BN CA KY CL HR CW CY CZ DK EE FO FI FR PF DE GI GR GL GU HK HU
     IS IE IM IL IT JP KR KW LV LI LT LU MO MT MC NL NC NZ NO MP OM PW PA PL PT PR QA SM SA SC SG SX
     SK SI ES KN MF SE CH TW TT TC AE GB US UY VG VI`,
  ),
}

export const incomeGroups = ['low', 'lower-middle', 'upper-middle', 'high'] as const
export type IncomeGroup = (typeof incomeGroups)[number]

/** Every country one can live or do research in. */
export const countryCodes: string[] = incomeGroups.flatMap((group) => incomeList[group])

/** A country's income group. Null for one that is not on the list. */
export const incomeGroupOf = (country: string): IncomeGroup | null =>
  incomeGroups.find((group) => incomeList[group].includes(country)) ?? null

type Where = { residence: string; researchCountries: string[] }

/** The income group somebody counts in: the lowest of the countries they do research in, else of where they live. */
export function groupOf({ residence, researchCountries }: Where): IncomeGroup {
  const countries = researchCountries.length > 0 ? researchCountries : [residence]
  const groups = countries.map(incomeGroupOf)
  return incomeGroups.find((group) => groups.includes(group)) ?? 'high'
}

/** Whether somebody has priority: they count in a group of low or middle income. */
export const hasPriority = (where: Where): boolean => groupOf(where) !== 'high'

function split(codes: string): string[] {
  return codes.split(/\s+/)
}
