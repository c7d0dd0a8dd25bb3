import {pluralRows, regular} from './plural-rows.ts'

/**
 * The plurals of a word, the usual one first; none of a word that has none, as *physics*.
 *
 *     model → models    policy → policies    batch → batches    hypothesis → hypotheses    index → indices, indexes
 */
export function pluralsOf(word: string): readonly string[] {
  const lower = word.toLowerCase()
  const irregular = irregularOf(lower)
  if (irregular.length > 0) return irregular.map((plural) => withCapitals(word, lower, plural))
  const rule = rules.find(({ends}) => ends.test(lower))!
  return rule.endings.map((ending) => word.slice(0, word.length - rule.cut) + ending)
}

interface Rule {
  readonly ends: RegExp
  /** Letters that go. */
  readonly cut: number
  readonly endings: readonly string[]
}

/** Regular plurals by how a word ends; the first row that fits. */
const rules: readonly Rule[] = [
  // Fields of knowledge: they take no plural.
  {ends: /[aeiouylmnrstp]ics$/, cut: 0, endings: []},
  {ends: /sis$/, cut: 2, endings: ['es']},
  {ends: /(?:[^aeiouy]|qu)y$/, cut: 1, endings: ['ies']},
  // Already plural: savings, settings. A singular has no vowel before.
  {ends: /[a-z]{3}ings$/, cut: 0, endings: ['']},
  // So is what has an s behind a consonant or an e, but for a few: datasets, weights, features, GPUs.
  {ends: /(?:^|[^a-z])(?:lens|news|corps|diabetes|herpes|sales)$/, cut: 0, endings: ['es']},
  {ends: /[a-z]{2}(?:[b-df-hj-np-rtv-xz]|[aeo]y|e)s$/, cut: 0, endings: ['']},
  {ends: /(?:s|x|z|ch|sh)$/, cut: 0, endings: ['es']},
  {ends: /./s, cut: 0, endings: ['s']}
]

const whole = new Map<string, readonly string[]>()
const ends = new Map<string, readonly string[]>()
let longest = 0
for (const {words, cut, endings} of pluralRows) {
  for (const listed of words.trim().split(/\s+/)) {
    const word = listed.replace('~', '')
    const stem = word.slice(0, word.length - cut.length)
    const plurals = endings.map((ending) => stem + ending)
    whole.set(word, [...(whole.get(word) ?? []), ...plurals])
    if (listed === word) continue
    ends.set(word, plurals)
    longest = Math.max(longest, word.length)
  }
}

function irregularOf(word: string): readonly string[] {
  const known = whole.get(word)
  if (known !== undefined) return [...new Set(known)]
  if (regular.has(word)) return []
  for (let length = Math.min(longest, word.length - 2); length > 2; length--) {
    const plurals = ends.get(word.slice(-length))
    if (plurals !== undefined && !regularEnd(word)) return plurals.map((plural) => word.slice(0, -length) + plural)
  }
  return []
}

/** superhuman, cyborg-human: what ends like a regular word is as regular. */
function regularEnd(word: string): boolean {
  for (const end of regular) if (word.endsWith(end)) return true
  return false
}

/** Child → Children, CHILD → CHILDREN. */
function withCapitals(word: string, lower: string, plural: string): string {
  if (word === lower) return plural
  if (word === word.toUpperCase() && word.length > 1) return plural.toUpperCase()
  return word.slice(0, 1) + plural.slice(1)
}
