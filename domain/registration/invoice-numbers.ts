const digitsOf = (text: string) => text.replace(/[\s-]/g, '')

/** Whether the last digit is the one that the others ask for, weighed in turn from the right. */
function checks(digits: string, weights: [number, number], crossSum: boolean): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const product = Number(digit) * weights[i % 2 === 0 ? 0 : 1]
    return total + (crossSum && product > 9 ? product - 9 : product)
  }, 0)
  return sum % 10 === 0
}

/**
 * Whether a text is a Swedish organisation number: ten digits with a check digit, with or without
 * a hyphen or the leading 16. Its third digit is 2 or more; below that it would be somebody's
 * personal identity number.
 */
export function isOrganisationNumber(text: string): boolean {
  const digits = digitsOf(text).replace(/^16(?=\d{10}$)/, '')
  return /^\d{2}[2-9]\d{7}$/.test(digits) && checks(digits, [1, 2], true)
}

/** Whether a text is a GLN: thirteen digits with a check digit. */
const isGln = (text: string) => {
  const digits = digitsOf(text)
  return /^\d{13}$/.test(digits) && checks(digits, [1, 3], false)
}

/** Whether a text is an address for electronic invoices: a GLN, or a Peppol-ID such as 0007:2021001967. */
export function isElectronicAddress(text: string): boolean {
  const [, scheme, id = ''] = text.match(/^(\d{4}):([\w.+-]{2,50})$/) ?? []
  if (!scheme) return isGln(text)
  if (scheme === '0007') return isOrganisationNumber(id)
  return scheme === '0088' ? isGln(id) : true
}
