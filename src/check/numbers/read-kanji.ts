const ones: Readonly<Record<string, number>> = Object.fromEntries(
  [...'〇一二三四五六七八九'].map((sign, at) => [sign, at])
)
const tens: Readonly<Record<string, number>> = {十: 10, 百: 100, 千: 1000}
const myriads: Readonly<Record<string, number>> = {万: 1e4, 億: 1e8, 兆: 1e12}

/**
 * Numbers in Chinese characters, two or more of them.
 *
 *     三百五十人 → 350     二〇二四年 → 2024     一万二千 → 12000
 */
export function readKanji(text: string): number[] {
  return Array.from(text.matchAll(/[〇一二三四五六七八九十百千万億兆]{2,24}/g), ([signs]) => worthOf(signs))
}

function worthOf(signs: string): number {
  let [total, part, digits] = [0, 0, 0]
  for (const sign of signs) {
    const [one, ten, myriad] = [ones[sign], tens[sign], myriads[sign]]
    if (one !== undefined) digits = digits * 10 + one
    else if (ten !== undefined) {
      part += (digits || 1) * ten
      digits = 0
    } else {
      total += (part + digits || 1) * myriad!
      part = 0
      digits = 0
    }
  }
  return total + part + digits
}
