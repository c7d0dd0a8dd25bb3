import type {AbbreviationKind, Lists} from './language.ts'
import {abbreviationsBefore, type Opening, type Stop, wordBefore} from './stop.ts'

/** A stop with what a rule may ask about it. */
export interface Question {
  readonly stop: Stop
  readonly opening: Opening
  /** The sentence so far, up to the marks; empty when it is longer than `reach`. */
  readonly begun: string
  /** Whether there is a letter, a digit or a code since the last boundary. */
  readonly said: boolean
  readonly lists: Lists
}

/** `true`: a sentence ends here. `false`: it goes on. `undefined`: the rule has nothing to say. */
export type Verdict = boolean | undefined

export interface Rule {
  readonly name: string
  readonly because: string
  readonly judge: (question: Question) => Verdict
}

const dotted = /^\p{L}{1,3}(?:\.\p{L}{1,3})+\.$/u
const vowel = /[aeiouyæøåäöéèêüáóíú]/i

/** How the abbreviation before a lone full stop behaves, from the lists or by its look; `undefined`: it is a word. */
export function abbreviationIn({stop, lists}: Question): AbbreviationKind | undefined {
  if (stop.marks !== '.') return undefined
  const candidates = abbreviationsBefore(stop)
  for (const candidate of candidates) {
    const kind =
      lists.abbreviations.get(candidate) ??
      lists.abbreviations.get(candidate.toLowerCase()) ??
      lists.abbreviations.get(candidate[0] + candidate.slice(1).toLowerCase())
    if (kind !== undefined) return kind
  }
  const word = candidates.at(-1)!
  if (dotted.test(word)) return 'rarely'
  // Abbreviations leave vowels out: str., mrd., hdl. An acronym in capitals (GPT) does not count.
  if (/^\p{L}?\p{Ll}{1,4}\.$/u.test(word) && word.length > 2 && !vowel.test(word)) return 'often'
  return undefined
}

/** Whether an ordinary word stands before the stop: one that can be the last of a sentence beyond doubt. */
export function isWord(question: Question): boolean {
  const word = wordBefore(question.stop)
  return (
    question.stop.marks !== '.' ||
    (/(?:\p{L}{2}|[)\]”"'’»]|\p{L}\p{N})$/u.test(word) && abbreviationIn(question) === undefined)
  )
}

/** Whether the next word, with a capital, is one that begins sentences and no name. */
export function begins(question: Question): boolean {
  // A. Ek: an initial, not the article.
  if (/^\P{L}*\p{L}\./u.test(question.stop.after)) return false
  const word = question.opening.word.toLowerCase()
  const {functionWords} = question.lists
  return functionWords.has(word) || functionWords.has(word.split("'", 1)[0]!)
}
