/** Words right behind a number that multiply it, by language. */
export const numberScales = {
  sv: {
    hundra: 100,
    tusen: 1e3,
    miljon: 1e6,
    miljoner: 1e6,
    miljarder: 1e9,
    miljard: 1e9,
    biljon: 1e12,
    biljoner: 1e12
  },
  nb: {
    hundre: 100,
    tusen: 1e3,
    million: 1e6,
    millioner: 1e6,
    milliard: 1e9,
    milliarder: 1e9,
    billion: 1e12,
    billioner: 1e12
  },
  en: {hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12},
  ja: {百: 100, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12}
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>
