import type {Concept} from '../model/term.ts'
import type {SpottedTerm} from './spot.ts'
import {usableTerms} from './terms-of.ts'

/**
 * Where a name that is not translated stands in a text as it is written, whatever ending or word follows it. White space
 * counts as one space; which hyphen it is, and whether a space may break, does not matter.
 *
 *     OpenAI: OpenAI:s, OpenAIs, OpenAI-modellen, OpenAIの; not Openai, nor MyOpenAI
 */
export function findNames(text: string, concept: Concept, locale: string): SpottedTerm[] {
  return usableTerms(concept, locale).flatMap((term) =>
    [...text.matchAll(patternOf(term.term))].map((match): SpottedTerm => {
      const [form] = match
      const kind = form === term.term ? 'exact' : 'inflected'
      return {start: match.index, end: match.index + form.length, concept: concept.id, form, kind, term}
    })
  )
}

/** Whether a text has a name that is written in another way: `Openai`, `Gpt 4o`. */
export function hasMangledName(text: string, concept: Concept, locale: string): boolean {
  const letters = bare(text)
  return usableTerms(concept, locale).some(({term}) => letters.includes(bare(term)))
}

const patterns = new Map<string, RegExp>()

function patternOf(name: string): RegExp {
  const known = patterns.get(name)
  if (known !== undefined) return known
  const invisible = '[\\u00AD\\u200B\\u2060]*'
  const parts = [...name.matchAll(/[ \t\r\n\u00A0\u202F]+|[-\u2010\u2011]|./gsu)].map(([part]) => {
    if (/^[ \t\r\n\u00A0\u202F]/.test(part)) return '[ \\t\\r\\n\\u00A0\\u202F]+'
    return /^[-\u2010\u2011]$/.test(part) ? '[-\\u2010\\u2011]' : part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
  })
  // A name begins a word, but for scripts whose words have no edge.
  const edge = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}]/u.test(name)
    ? '(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}])'
    : ''
  const pattern = new RegExp(edge + parts.join(invisible), 'gu')
  if (patterns.size < 10_000) patterns.set(name, pattern)
  return pattern
}

function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
