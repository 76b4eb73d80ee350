import { emsOf, type Weight } from './type'

/**
 * The lines of a text within a width, in ems, in the order in which they are written. A word stays
 * whole and goes on after a hyphen of its own; it is divided only when it is wider than a line.
 */
export function linesOf(text: string, ems: number, weight: Weight, kerned = false): string[] {
  const fits = (line: string) => emsOf(line.trimEnd(), weight, kerned) <= ems
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap((paragraph) => {
      if (fits(paragraph)) return [paragraph]
      const lines = ['']
      for (const part of partsOf(paragraph)) {
        if (fits(lines.at(-1) + part)) lines[lines.length - 1] += part
        else if (fits(part)) lines.push(part)
        else lines.push(...divided(part, fits))
      }
      return lines
    })
    .map((line) => line.trim())
    .filter(Boolean)
}

/** How wide the widest of what stays together is, in ems. */
export const widestOf = (text: string, weight: Weight, kerned = false) =>
  Math.max(0, ...partsOf(text).map((part) => emsOf(part.trimEnd(), weight, kerned)))

// What stays together: up to a space, up to a hyphen between two letters; a Chinese or Japanese
// sign stands by itself.
const partsOf = (text: string) =>
  text.split(
    /(?<=\s)(?=\S)|(?<=\S[-‐–/])(?=\S)|(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[\u3400-\u9fff])/u,
  )

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' })

function divided(part: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const { segment } of letters.segment(part)) {
    if (lines.length > 0 && fits(lines.at(-1) + segment)) lines[lines.length - 1] += segment
    else lines.push(segment)
  }
  return lines
}
