import {pick, type Random} from './random.ts'

const hasLetter = /\p{L}/u
const letters = /\p{L}/gu

/** a–z, then A–Z: what a reader still recognizes. No result is ASCII, so no URL, e-mail address or tag comes about. */
const accents = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ']

/** For letters of other scripts; begins and ends with letters that are not ASCII. */
const syllables = ['åka', 'énö', 'ûri', 'ösa', 'îtå', 'ýmé', 'ålö', 'éhî']

const kana = [
  ...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン漢字文型言語'
]

const fullWidth: Readonly<Record<string, string>> = {
  '.': '。',
  ',': '、',
  '!': '！',
  '?': '？',
  ':': '：',
  ';': '；',
  '(': '（',
  ')': '）',
  '"': '」',
  '“': '「',
  '”': '」'
}

/**
 * The text with every letter replaced by an accented one. Letters of other scripts become syllables, with a space now
 * and then, as a text in Japanese has none.
 *
 *     'Vad är Sora?' → 'Ṽåð ǽŕ Šöŕå?'
 */
export function accented(value: string, random: Random): string {
  return value.replace(letters, (letter, offset: number) => {
    const code = letter.codePointAt(0)!
    if (code < 0x80) return accents[code >= 97 ? code - 97 : code - 65 + 26]!
    if (/\p{Script=Latin}/u.test(letter)) return letter === 'ǽ' ? 'ø' : 'ǽ'
    const spaced = hasLetter.test(value.slice(offset + letter.length, offset + letter.length + 2)) && random() < 0.3
    return syllables[code % syllables.length]! + (spaced ? ' ' : '')
  })
}

/**
 * The text as katakana and ideographs with full-width punctuation and without the spaces between words. White space at
 * its ends stays: it is the caller's to decide what stands beside a code.
 *
 *     'Vad är Sora?' → 'モアニ語サコソサア？'
 */
export function japanese(value: string, random: Random): string {
  if (!hasLetter.test(value)) return value
  return value
    .replace(/[!?;()"“”]|(?<!\d)[.,:]|[.,:](?!\d)/g, (mark) => fullWidth[mark] ?? mark)
    .replace(/(?<=[^ \t\r\n])[ \t\r\n]+(?=[^ \t\r\n])/g, () =>
      random() < 0.15 ? pick(['、', '。', '・', '\u3000'], random) : ''
    )
    .replace(letters, (letter) => {
      const at = letter.codePointAt(0)! % kana.length
      return kana[at] === letter ? kana[(at + 1) % kana.length]! : kana[at]!
    })
}
