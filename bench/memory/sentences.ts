import {pick, type Random, seeded} from '../../src/markdown/proof/random.ts'
import {japaneseWords} from './japanese-words.ts'

/**
 * Sentences as a memory of their size has them (the protocol of the matching prototypes): 13 words, 150,000 word forms by
 * Zipf's law, 12 % that differ from an earlier sentence in a word or two. Japanese ones are of as many real words, as often
 * as they occur: signs put together at random are no words, and every sentence would have the same few.
 */
export interface Sentences {
  /** The n-th of the memory. */
  next(): string
  /** One that a translator might have before them: an earlier one with a change or two, or one that nobody ever said. */
  query(kind: 'near' | 'new', of: (at: number) => string, count: number): string
}

const forms = 150_000

export function sentences(locale: string, seed: number): Sentences {
  const random = seeded(String(seed))
  const word = locale === 'ja' ? drawn(japaneseWords(), random) : zipfian(latinWords(), random)
  const join = (list: readonly string[]): string => {
    if (locale === 'ja') return `${list.join('')}。`
    return `${list[0]!.charAt(0).toUpperCase()}${list.join(' ').slice(1)}.`
  }
  const lengths = locale === 'ja' ? [6, 8, 10, 11, 12, 13, 15, 18] : [3, 6, 9, 11, 13, 14, 16, 19, 24]
  const fresh = (): string[] => Array.from({length: pick(lengths, random)}, word)
  const recent: string[][] = []
  const changed = (list: readonly string[]): string[] => {
    const copy = [...list]
    const at = Math.floor(random() * copy.length)
    const way = random()
    if (way < 0.6) copy[at] = word()
    else if (way < 0.8 && copy.length > 3) copy.splice(at, 1)
    else copy.splice(at, 0, word())
    return copy
  }
  return {
    next() {
      const list = random() < 0.12 && recent.length > 0 ? changed(pick(recent, random)) : fresh()
      if (recent.length < 1000) recent.push(list)
      else recent[Math.floor(random() * recent.length)] = list
      return join(list)
    },
    query(kind, of, count) {
      if (kind === 'new') return join(fresh())
      const text = of(Math.floor(random() * count))
      if (locale !== 'ja') return join(changed(changed(text.slice(0, -1).toLowerCase().split(' '))))
      const at = Math.floor(random() * (text.length - 3))
      return text.slice(0, at) + word() + text.slice(at + 2)
    }
  }
}

/** Words as often as they are in the list. */
function drawn(words: readonly string[], random: Random): () => string {
  return () => pick(words, random)
}

/** Words, the first one most often. */
function zipfian(words: readonly string[], random: Random): () => string {
  const sums = new Float64Array(forms)
  let sum = 0
  for (let rank = 0; rank < forms; rank++) {
    sum += 1 / (rank + 2.7)
    sums[rank] = sum
  }
  return () => {
    const wanted = random() * sum
    let low = 0
    let high = forms - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
}

function latinWords(): string[] {
  const random = seeded(String(7))
  const onsets = [...'bdfghjklmnprstv', 'st', 'kr', 'sp', 'br', 'fl', 'gr', 'tr', '']
  const codas = ['', '', 'n', 'r', 'l', 's', 't', 'ng', 'nd', 'rk']
  const syllable = (): string => pick(onsets, random) + pick([...'aeiouyåäö'], random) + pick(codas, random)
  const words = new Set<string>()
  // The common ones are short.
  while (words.size < forms) {
    const syllables = words.size < 100 ? 1 : words.size < 5000 ? 2 : 3
    const word = Array.from({length: syllables}, syllable).join('')
    if (word.length > 1) words.add(word)
  }
  return [...words]
}
