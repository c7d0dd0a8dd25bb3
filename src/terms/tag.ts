import type {Locale} from '../model/locale.ts'
import type {Concept, Glossary, Term, TermStatus} from '../model/term.ts'
import {foldingOf, keyOf} from './compile-terms.ts'
import {tagCase} from './tag-case.ts'
import {termsOf, usableTerms} from './terms-of.ts'

/**
 * A tag of the front matter in another language, or `undefined` where the glossary has no term for the whole of it.
 * Capitals, width and the way the tag is written do not matter for finding the term, and are kept.
 *
 *     sv → en   Generativ AI → Generative AI    #maskininlärning → #machinelearning
 *     en → ja   machine-learning → 機械学習       OpenAI → OpenAI, which is a name
 */
export function translateTag(value: string, glossary: Glossary, from: Locale, to: Locale): string | undefined {
  const folding = foldingOf(from)
  for (const style of styles) {
    const words = style.words(value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    if (words === undefined) continue
    const key = style.key(keyOf(folding, words))
    for (const {concept, term} of indexOf(glossary, from, style).get(key) ?? []) {
      if (concept.doNotTranslate) return value
      const target = usableTerms(concept, to).find(({status}) => status === 'preferred')
      if (target === undefined) continue
      // A plain tag that is the term as the glossary writes it gives the other term as the glossary writes it.
      const asWritten = style.plain && words === term.term
      return style.write(asWritten ? target.term : tagCase(words, target.term, to))
    }
  }
  return undefined
}

/** How tags are written. */
interface Style {
  readonly plain: boolean
  /** The tag without its style, or `undefined` where it has another. */
  readonly words: (tag: string) => string | undefined
  /** What the style leaves of a folded term, so that a tag in it can be looked up. */
  readonly key: (folded: string) => string
  readonly write: (term: string) => string
}

const styles: readonly Style[] = [
  {plain: true, words: (tag) => tag, key: (folded) => folded, write: (term) => term},
  // A hashtag ends at a space or a hyphen, so it has none.
  {plain: false, words: (tag) => /^[#＃](.+)$/su.exec(tag)?.[1], key: closed, write: (term) => `#${closed(term)}`},
  // A slug: lower case, the words joined by hyphens.
  {
    plain: false,
    words: (tag) => (/^[^\s\p{Lu}]+-[^\s\p{Lu}]+$/u.test(tag) ? tag.replaceAll('-', ' ') : undefined),
    key: (folded) => folded.replaceAll('-', ' '),
    write: (term) => term.replace(/\s+/g, '-')
  }
]

function closed(term: string): string {
  return term.replace(/[-\s]/g, '')
}

const indexes = new WeakMap<Glossary, Map<string, Map<string, Named[]>>>()

/** A term and the concept that it names. */
interface Named {
  readonly concept: Concept
  readonly term: Term
}

/** The terms by the key that a style makes of them; those that their concept prefers come first. */
function indexOf(glossary: Glossary, locale: Locale, style: Style): Map<string, Named[]> {
  const kept = indexes.get(glossary) ?? new Map<string, Map<string, Named[]>>()
  indexes.set(glossary, kept)
  const name = `${locale} ${styles.indexOf(style)}`
  let index = kept.get(name)
  if (index === undefined) {
    const folding = foldingOf(locale)
    const named = [...glossary.concepts.values()].flatMap((concept) =>
      termsOf(concept, locale).map((term) => ({concept, term}))
    )
    named.sort((left, right) => rank[left.term.status] - rank[right.term.status])
    index = Map.groupBy(named, ({term}) => style.key(keyOf(folding, term.term)))
    kept.set(name, index)
  }
  return index
}

const rank: Readonly<Record<TermStatus, number>> = {preferred: 0, admitted: 1, deprecated: 2, forbidden: 3}
