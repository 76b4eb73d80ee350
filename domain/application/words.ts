const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

// Scripts written without spaces between words: there a segmenter finds the words.
const unspaced =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const something = /[\p{L}\p{N}]/u

/**
 * How many words a text has, as a person would count them: what stands between spaces and has a
 * letter or a digit in it, so that "state-of-the-art" is one and a dash is none; where a script
 * has no spaces, the words of its language.
 */
export function countWords(text: string): number {
  let count = 0
  for (const part of text.split(/[\s\u2014\u2015]+/u)) {
    if (!something.test(part)) continue
    count += unspaced.test(part) ? wordsWithin(part) : 1
  }
  return count
}

const wordsWithin = (part: string) =>
  [...segmenter.segment(part)].filter(({ isWordLike }) => isWordLike).length
