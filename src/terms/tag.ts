import type {Locale} from '../model/locale.ts'
import type {Glossary, TermStatus} from '../model/term.ts'
import {compileTerms, type Entry, type Spotter} from './compile-terms.ts'
import {foldedString} from './fold.ts'
import {tagCase} from './tag-case.ts'
import {usableTerms} from './terms-of.ts'

/**
 * A tag of the front matter in another language, or `undefined` where the glossary has no term for the whole of it.
 * Capitals, width and the way the tag is written do not matter for finding the term, and are kept.
 *
 *     sv → en   Generativ AI → Generative AI    #maskininlärning → #machinelearning
 *     en → ja   machine-learning → 機械学習       OpenAI → OpenAI, which is a name
 */
export function translateTag(value: string, glossary: Glossary, from: Locale, to: Locale): string | undefined {
  const spotter = compileTerms(glossary, from)
  for (const style of styles) {
    const words = style.words(value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''))
    if (words === undefined) continue
    const key = style.key(foldedString(spotter.fold(words)))
    for (const {concept: id, term} of indexOf(spotter, style).get(key) ?? []) {
      const concept = glossary.concepts.get(id)!
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

const indexes = new WeakMap<Spotter, Map<Style, Map<string, Entry[]>>>()

/** The terms by the key that a style makes of them; those that their concept prefers come first. */
function indexOf(spotter: Spotter, style: Style): Map<string, Entry[]> {
  let byStyle = indexes.get(spotter)
  if (byStyle === undefined) {
    byStyle = new Map()
    indexes.set(spotter, byStyle)
  }
  let index = byStyle.get(style)
  if (index === undefined) {
    const entries = spotter.patterns.flatMap(({key, entries}) =>
      // A tag is a term, not a form of one.
      entries.flatMap((entry) => (entry.isTerm ? [{key: style.key(key), entry}] : []))
    )
    entries.sort((left, right) => rank[left.entry.term.status] - rank[right.entry.term.status])
    index = new Map()
    for (const {key, entry} of entries) {
      const same = index.get(key)
      if (same === undefined) index.set(key, [entry])
      else same.push(entry)
    }
    byStyle.set(style, index)
  }
  return index
}

const rank: Readonly<Record<TermStatus, number>> = {preferred: 0, admitted: 1, deprecated: 2, forbidden: 3}
