/** In points, as everything that is drawn. */
export const millimetre = 72 / 25.4
export const a4 = { width: 210 * millimetre, height: 297 * millimetre }
export const a5 = { width: 148 * millimetre, height: 210 * millimetre }
