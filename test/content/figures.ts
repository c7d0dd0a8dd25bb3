import type {Locale} from './articles.ts'

interface Language {
  /** A number as the language writes it. */
  readonly number: RegExp
  readonly decimal: string
  /** Words and characters behind a number, and what they multiply it by. */
  readonly factors: Readonly<Record<string, number>>
  /** A day of a month and a month of a year, with groups `day`, `month`, `year`. */
  readonly dates: readonly RegExp[]
  readonly months: readonly string[]
  /** Numbers that the articles write in words in one language and as digits in another. */
  readonly words: Readonly<Record<string, number>>
}

const swedish = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')
const norwegian = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ')
const english = 'january february march april may june july august september october november december'.split(' ')

function nordic(months: readonly string[]): Pick<Language, 'number' | 'decimal' | 'dates' | 'months'> {
  const month = `(?<month>${months.join('|')})`
  return {
    number: /\d{1,3}(?:\u00A0\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)?/g,
    decimal: ',',
    months,
    dates: [new RegExp(`(?<day>\\d{1,2})\\.? ${month}`, 'gi'), new RegExp(`${month}(?: i)? (?<year>\\d{4})`, 'gi')]
  }
}

const digitsOfEnglish = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?/g

const languages: Readonly<Record<Locale, Language>> = {
  sv: {
    ...nordic(swedish),
    factors: {miljon: 1e6, miljard: 1e9},
    words: {tiondels: 0.1, fjorton: 14, sexton: 16, sextonde: 16, fyrtio: 40, femtio: 50, hundra: 100}
  },
  nb: {
    ...nordic(norwegian),
    factors: {million: 1e6, milliard: 1e9},
    words: {tidels: 0.1, fjorten: 14, seksten: 16, sekstende: 16, førti: 40, femti: 50, hundre: 100}
  },
  en: {
    number: digitsOfEnglish,
    decimal: '.',
    factors: {million: 1e6, billion: 1e9},
    months: english,
    dates: [
      new RegExp(`(?<month>${english.join('|')}) (?<day>\\d{1,2})(?!\\d)`, 'gi'),
      new RegExp(`(?<month>${english.join('|')})(?: \\d{1,2},)? (?<year>\\d{4})`, 'gi')
    ],
    words: {tenth: 0.1, fourteen: 14, sixteen: 16, sixteenth: 16, forty: 40, fifty: 50, hundred: 100}
  },
  ja: {
    number: digitsOfEnglish,
    decimal: '.',
    factors: {万: 1e4, 億: 1e8},
    months: english.map((_, index) => String(index + 1)),
    dates: [/(?<month>\d{1,2})月(?<day>\d{1,2})日/g, /(?<year>\d{4})年(?<month>\d{1,2})月/g],
    words: {}
  }
}

/** What is left to words at will: a language may write the smaller ones as it likes. */
const smallest = 13

/** The values of a text from thirteen on and those that are not whole, sorted; months do not count. */
export function valuesIn(text: string, locale: Locale): Set<number> {
  const {number, decimal, factors, words} = languages[locale]
  const plain = locale === 'ja' ? text.replaceAll(/\d+月/g, ' ') : text
  const found = Array.from(plain.matchAll(number), (match) => {
    const digits = match[0].replaceAll(decimal === ',' ? '\u00A0' : ',', '').replace(decimal, '.')
    const rest = plain.slice(match.index + match[0].length).replace(/^[ \u00A0]/, '')
    const factor = Object.entries(factors).find(([word]) => rest.startsWith(word))?.[1] ?? 1
    return Math.round(Number(digits) * factor * 1e6) / 1e6
  })
  const lower = text.toLowerCase()
  const spelled = Object.entries(words).filter(([word]) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(lower))
  const values = [...found, ...spelled.map(([, value]) => value)]
  return new Set(values.filter((value) => value >= smallest || !Number.isInteger(value)).sort((a, b) => a - b))
}

/** `24/3` and `3/2026` */
export function datesIn(text: string, locale: Locale): Set<string> {
  const {dates, months} = languages[locale]
  return new Set(
    dates.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), ({groups}) => {
        const month = months.indexOf(groups!.month!.toLowerCase()) + 1
        return groups!.day === undefined ? `${month}/${groups!.year}` : `${groups!.day}/${month}`
      })
    )
  )
}
