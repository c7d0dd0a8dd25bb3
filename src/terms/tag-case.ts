import {type Locale, languageOf} from '../model/locale.ts'

/** Languages whose tags and titles capitalise every word; others capitalise the first. */
const titleCase: ReadonlySet<string> = new Set(['en'])

/** Words that English titles leave in lower case: articles, conjunctions and short prepositions. */
const small: ReadonlySet<string> = new Set(
  'a an and as at but by for from in nor of on or per the to via vs with'.split(' ')
)

/**
 * A term with the capitals of a tag.
 *
 *     generative ai → generativ ai    Generative AI → Generativ AI    GENERATIVE AI → GENERATIV AI
 *     Maskininlärning → Machine Learning (en)    学習 → machine learning, for ja has no capitals to keep
 */
export function tagCase(tag: string, term: string, to: Locale): string {
  // Scripts without capitals have none to give or take: 生成AI keeps its AI under a tag in lower case.
  if (!/[\p{Lu}\p{Ll}]/u.test(tag) || uncased.test(tag) || uncased.test(term)) return term
  if (!/\p{Lu}/u.test(tag)) return term.toLocaleLowerCase(to)
  const letters = tag.match(/\p{L}/gu) ?? []
  if (letters.length > 1 && !/\p{Ll}/u.test(tag)) return isShort(letters.length) ? term : term.toLocaleUpperCase(to)
  if (!/^\P{L}*\p{Lu}/u.test(tag)) return term
  const every = titleCase.has(languageOf(to))
  return term
    .split(/(\s+)/)
    .map((word, index) => (index === 0 || (every && !small.has(word)) ? capital(word, to) : word))
    .join('')
}

const uncased = /\p{Lo}/u

/** An abbreviation has its capitals for another reason: LLM → stor språkmodell. */
function isShort(letters: number): boolean {
  return letters <= 5
}

function capital(word: string, locale: Locale): string {
  // A word with a capital somewhere has the one that it wants: iPhone, eGPU.
  return /^\p{Ll}\P{Lu}*$/u.test(word) ? word.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(locale)) : word
}
