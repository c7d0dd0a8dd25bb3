import {type Locale, languageOf} from '../../model/locale.ts'
import {numberScales} from '../../model/number-scales.ts'

/** How a language writes numbers in words, as far as a check needs to know: data, a row with its reason. */
export interface NumberLanguage {
  /** Words right behind a number that multiply it. */
  readonly scales: Readonly<Record<string, number>>
  /** The same, but they may also mean something else: `3B`, `10 m`. The number is then read both ways. */
  readonly doubtful: Readonly<Record<string, number>>
  /** Numbers and ordinals in words, by value; a word may begin a compound: `tvåtimmars`. */
  readonly words: Readonly<Record<number, readonly string[]>>
  /** Behind a 1, what makes it no more than “a” or “each”: `1個`. */
  readonly indefinite?: RegExp
  /** Whether words stand in a text without spaces around them. */
  readonly unspaced?: boolean
}

// SI and the trade: 10k stars, 7B parameters, 4K video.
const letters = {k: 1e3, K: 1e3, M: 1e6, B: 1e9, T: 1e12}

const sv: NumberLanguage = {
  scales: numberScales.sv,
  doubtful: {...letters, mn: 1e6, 'milj.': 1e6, md: 1e9, mdr: 1e9},
  words: {
    0: ['noll', 'midnatt', 'ingen', 'inget', 'inga'],
    1: ['en', 'ett', 'första', 'förste'],
    2: ['två', 'andra', 'andre', 'båda', 'bägge', 'dubb', 'fördubbl', 'sekund'],
    3: ['tre', 'tredje', 'trippel', 'tripl'],
    4: ['fyra', 'fjärde', 'fyr'],
    5: ['fem', 'femte'],
    6: ['sex', 'sjätte'],
    7: ['sju', 'sjunde'],
    8: ['åtta', 'åttonde'],
    9: ['nio', 'nionde'],
    10: ['tio', 'tionde', 'decimal'],
    11: ['elva', 'elfte'],
    12: ['tolv', 'tolfte', 'dussin'],
    13: ['tretton'],
    14: ['fjorton'],
    15: ['femton'],
    16: ['sexton', 'hex'],
    17: ['sjutton'],
    18: ['arton'],
    19: ['nitton'],
    20: ['tjugo'],
    30: ['trettio'],
    40: ['fyrtio'],
    50: ['femtio'],
    60: ['sextio'],
    70: ['sjuttio'],
    80: ['åttio'],
    90: ['nittio'],
    100: ['hundra', 'sekel', 'sekler'],
    1000: ['tusen']
  }
}

const nb: NumberLanguage = {
  scales: numberScales.nb,
  doubtful: {...letters, mill: 1e6, 'mill.': 1e6, mrd: 1e9, 'mrd.': 1e9},
  words: {
    0: ['null', 'midnatt', 'ingen', 'intet', 'inga'],
    1: ['en', 'ett', 'én', 'éi', 'ei', 'et', 'første', 'fyrste'],
    2: ['to', 'andre', 'begge', 'dobb', 'dobl', 'fordobl', 'sekund'],
    3: ['tre', 'tredje', 'trippel', 'tripl'],
    4: ['fire', 'fjerde'],
    5: ['fem', 'femte'],
    6: ['seks', 'sjette'],
    7: ['sju', 'syv', 'sjuende', 'syvende'],
    8: ['åtte', 'åttende'],
    9: ['ni', 'niende'],
    10: ['ti', 'tiende', 'desimal'],
    11: ['elleve', 'ellevte'],
    12: ['tolv', 'tolvte', 'dusin'],
    13: ['tretten'],
    14: ['fjorten'],
    15: ['femten'],
    16: ['seksten', 'heks'],
    17: ['sytten'],
    18: ['atten'],
    19: ['nitten'],
    20: ['tjue', 'tyve'],
    30: ['tretti', 'tredve'],
    40: ['førti', 'førr'],
    50: ['femti'],
    60: ['seksti'],
    70: ['sytti'],
    80: ['åtti'],
    90: ['nitti'],
    100: ['hundre', 'århundre'],
    1000: ['tusen']
  }
}

const en: NumberLanguage = {
  scales: numberScales.en,
  doubtful: {...letters, m: 1e6, bn: 1e9, tn: 1e12, b: 1e9},
  words: {
    0: ['zero', 'midnight', 'no', 'none'],
    1: ['one', 'a', 'an', 'single', 'once', 'first'],
    2: ['two', 'twice', 'twofold', 'both', 'second', 'pair', 'doubl'],

    3: ['three', 'third', 'thrice', 'tripl', 'treble'],
    4: ['four', 'fourth'],
    5: ['five', 'fifth'],
    6: ['six', 'sixth'],
    7: ['seven', 'seventh'],
    8: ['eight', 'eighth'],
    9: ['nine', 'ninth'],
    10: ['ten', 'tenth', 'decimal'],
    11: ['eleven', 'eleventh'],
    12: ['twelve', 'twelfth', 'dozen'],
    13: ['thirteen'],
    14: ['fourteen'],
    15: ['fifteen'],
    16: ['sixteen', 'hex'],
    17: ['seventeen'],
    18: ['eighteen'],
    19: ['nineteen'],
    20: ['twenty'],
    30: ['thirty'],
    40: ['forty'],
    50: ['fifty'],
    60: ['sixty'],
    70: ['seventy'],
    80: ['eighty'],
    90: ['ninety'],
    100: ['hundred', 'century', 'centuries'],
    1000: ['thousand']
  }
}

const ja: NumberLanguage = {
  scales: numberScales.ja,
  doubtful: letters,
  words: {
    0: ['零', 'ゼロ', '〇'],
    1: ['一', 'ひと', '初', '最初', '壱'],
    2: ['二', 'ふた', '両', '倍'],
    3: ['三', 'みっ'],
    4: ['四', 'よっ'],
    5: ['五', 'いつつ'],
    6: ['六', 'むっ'],
    7: ['七', 'ななつ'],
    8: ['八', 'やっつ'],
    9: ['九', 'ここのつ'],
    10: ['十', 'とお'],
    20: ['二十'],
    30: ['三十'],
    40: ['四十'],
    50: ['五十'],
    60: ['六十'],
    70: ['七十'],
    80: ['八十'],
    90: ['九十'],
    100: ['百', '世紀'],
    1000: ['千']
  },
  indefinite: /^ ?(?:[つ個人本枚台回件種行文語冊社]|日[にあ当中を])/,
  unspaced: true
}

const languages: Readonly<Record<string, NumberLanguage>> = {sv, nb, no: nb, nn: nb, en, ja}

/** What is known of a locale's numbers; undefined where nothing is. */
export function numberLanguageOf(locale: Locale): NumberLanguage | undefined {
  const language = languageOf(locale)
  return Object.hasOwn(languages, language) ? languages[language] : undefined
}
