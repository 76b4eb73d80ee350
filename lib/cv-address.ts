/** Where an application's CV is read by whoever may see it. */
export const cvAddress = (locale: string, reference: string) =>
  `/${locale}/applications/${reference}/cv.pdf`
