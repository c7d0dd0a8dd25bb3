/** What a translator is paid by, best first, and from which score. A repetition was counted before, in any file. */
export const bands = [
  ['101', 101],
  ['repetition', Number.POSITIVE_INFINITY],
  ['100', 100],
  ['95-99', 95],
  ['85-94', 85],
  ['75-84', 75],
  ['60-74', 60],
  ['none', 0]
] as const

export type Band = (typeof bands)[number][0]

export const bandNames: readonly Band[] = bands.map(([name]) => name)

/** How much of a word is paid in each band, in percent. */
export type Weights = Readonly<Record<Band, number>>

export const usualWeights: Weights = {
  '101': 0,
  repetition: 10,
  '100': 10,
  '95-99': 30,
  '85-94': 50,
  '75-84': 70,
  '60-74': 100,
  none: 100
}
