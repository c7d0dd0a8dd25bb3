/**
 * A word as the consonants that one hears, so that a katakana word meets the word that it was taken from.
 *
 *     オバマ → bm ← Obama        セグメンター → sgmnt ← segmenter        キャピトル → kptr ← Capitol
 *
 * Vowels go, since Japanese puts one behind every consonant; l and r, b and v, and the like are one.
 */
export function soundsOf(word: string): string {
  return (/[\u30a0-\u30ff]/.test(word) ? katakana(word) : latin(word)).replace(/(.)\1+/g, '$1')
}

/** The consonant of each kana, by the rows of the table of fifty sounds. */
const rows: readonly (readonly [kana: string, consonant: string])[] = [
  ['アイウエオァィゥェォーッヤユヨャュョ・ワヰヱヲヮ', ''],
  ['カキクケコヵヶ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソ', 's'],
  ['ザジズゼゾヂヅ', 'z'],
  ['タテト', 't'],
  ['チツ', 'c'],
  ['ダデド', 'd'],
  ['ナニヌネノン', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボヴ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r']
]
const consonants = new Map(rows.flatMap(([kana, consonant]) => [...kana].map((each) => [each, consonant] as const)))

function katakana(word: string): string {
  return fold([...word].map((kana) => consonants.get(kana) ?? '').join(''))
}

/** Spelling to sound, in order. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/sh|sch|sj|skj|stj/g, 's'],
  [/tion\b/g, 'sn'],
  [/tch|ch|tj|kj/g, 'c'],
  [/ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/th/g, 's'],
  [/qu|q/g, 'k'],
  [/c(?=[^eiyh]|$)/g, 'k'],
  [/x/g, 'ks'],
  [/g(?=[eiy])|j/g, 'z'],
  [/v/g, 'b'],
  // A long vowel in Japanese, while an l is heard everywhere.
  [/r(?![aeiouy])/g, ''],
  [/l/g, 'r'],
  [/m(?=[pbf])/g, 'n'],
  [/h(?![aeiouy])/g, ''],
  [/f/g, 'h'],
  [/[aeiouyw]/g, '']
]

function latin(word: string): string {
  const plain = word.toLowerCase().replaceAll('ø', 'o').replaceAll('æ', 'a').normalize('NFD').replace(/\p{M}/gu, '')
  return fold(spellings.reduce((text, [pattern, by]) => text.replace(pattern, by), plain).replace(/[^a-z]/g, ''))
}

/** What Japanese does not tell apart for certain. */
function fold(sounds: string): string {
  return sounds.replaceAll('z', 's').replaceAll('c', 't')
}
