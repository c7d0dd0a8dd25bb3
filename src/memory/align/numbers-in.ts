/** Digits of Chinese numerals, and the units of ten thousand by which Japanese counts. */
const myriads: Readonly<Record<string, number>> = {十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12}
const numerals = '〇一二三四五六七八九'

/** What multiplies a number in words. `billion` is ten to the ninth in English, `biljon` to the twelfth in Swedish. */
const multipliers: readonly {readonly word: RegExp; readonly by: number}[] = [
  {word: /^(thousand|tusen)$/, by: 1e3},
  {word: /^(million|millions|miljon|miljoner|millioner)$/, by: 1e6},
  {word: /^(billion|billions|miljard|miljarder|milliard|milliarder)$/, by: 1e9},
  {word: /^(trillion|trillions|biljon|biljoner|billioner)$/, by: 1e12}
]

const separated = /^\d{1,3}(?:[ \u00a0\u202f.,’']\d{3})+(?!\d)/
const number =
  /\d[\d.,]*(?:[ \u00a0\u202f’'](?=\d{3}(?!\d))[\d.,]+)*|[〇一二三四五六七八九十百千]{2,}|[一二三四五六七八九](?=[十百千万億兆])/gu

/**
 * The numbers of a text, written in one way: `10 000`, `10,000` and `1万` are all 10000; `3,5` and `3.5` are both 3.5.
 * Full-width digits are digits. A day that is written with its month's name keeps the day and the year.
 */
export function numbersIn(text: string): string[] {
  const ready = text.normalize('NFKC')
  const found: string[] = []
  for (const match of ready.matchAll(number)) {
    const written = match[0].replace(/[.,]+$/, '')
    const value = /^\d/.test(written) ? quantityOf(written) : chinese(written)
    const factor = factorAfter(ready.slice(match.index + written.length, match.index + written.length + 14))
    found.push(plain(value * factor))
  }
  return found
}

/** `1,234.5` and `1.234,5`: the last separator is the decimal's, unless it groups three digits. */
function quantityOf(written: string): number {
  const grouped = separated.exec(written)
  const whole = grouped ? grouped[0].replace(/\D/g, '') : /^\d+/.exec(written)![0]
  const rest = grouped ? written.slice(grouped[0].length) : written.slice(whole.length)
  const decimals = /^[.,](\d+)$/.exec(rest)?.[1]
  if (decimals !== undefined) return Number(`${whole}.${decimals}`)
  // 1.2.3 and 2024.01.15 are no quantities; their parts are what is compared.
  return rest === '' ? Number(whole) : Number(written.replace(/\D/g, ''))
}

function chinese(written: string): number {
  let sum = 0
  let digit = 0
  for (const character of written) {
    const at = numerals.indexOf(character)
    if (at >= 0) digit = digit * 10 + at
    else {
      sum += (digit || 1) * myriads[character]!
      digit = 0
    }
  }
  return sum + digit
}

function factorAfter(after: string): number {
  const unit = /^[千万億兆]/u.exec(after)?.[0]
  if (unit !== undefined) return myriads[unit]!
  const word = /^[\s\u00a0-]?([a-zå]+)/.exec(after.toLowerCase())?.[1] ?? ''
  return multipliers.find((each) => each.word.test(word))?.by ?? 1
}

function plain(value: number): string {
  return Number.isInteger(value) ? value.toLocaleString('en', {useGrouping: false}) : String(value)
}
