import type {Cue} from './cue.ts'
import {marksIn} from './marks-in.ts'
import {numbersIn} from './numbers-in.ts'
import type {Passage} from './passage.ts'
import {soundsOf} from './sounds.ts'

const address = /\bhttps?:\/\/[^\s<>"'）」』、。]+|\bwww\.[^\s<>"'）」』、。]+|[\w.+-]+@[\w-]+\.[\w.]+/g
const word = /[\p{sc=Latin}\p{N}][\p{sc=Latin}\p{N}\p{M}.+#_-]*|[\p{sc=Katakana}ー・]+/gu

/** A word that nobody translates: `GPT-4`, `OpenAI`, `node_modules`, `UNESCO`, `v2`. */
const unchanged = /\p{L}\p{N}|\p{N}\p{L}|\p{Ll}\p{Lu}|^\p{Lu}{2,}$|_|[a-z]\.[a-z]/u

/** What may follow such a word in a sentence: `EdgeAIs`, `KI-en`. What follows an apostrophe or a colon is another word. */
const ending = /(?:-(?:s|en|et|er|ene|ar|arna|erna)|(?<=[\p{Lu}\p{N}])s)$/u
const pictograph = /\p{Extended_Pictographic}/gu

/**
 * Everything in a sentence that may be found again in its translation, each once.
 *
 * @param isLatin whether both languages are written in Latin letters, so that words may be cognates
 */
export function cuesIn({text, codes = [], concepts = []}: Passage, isLatin: boolean): Cue[] {
  const found = new Map<string, Cue>()
  const add = (kind: Cue['kind'], value: string): void => {
    const key = `${prefixes[kind]} ${value}`
    // A word that nobody translates is looked for as one too.
    if (!found.has(key) || kind === 'name') found.set(key, {kind, value: key})
  }
  for (const code of codes) add(/^https?:|^mailto:|[/#]/.test(code) ? 'address' : 'code', code)
  const prose = text.replace(address, (url) => {
    add('address', url.replace(/[.,;:!?)\]]+$/, ''))
    return ' '
  })
  for (const value of numbersIn(prose)) add('number', value)
  for (const mark of marksIn(prose)) add('mark', mark)
  for (const [sign] of prose.matchAll(pictograph)) add('code', sign)
  for (const concept of concepts) add('term', concept)
  const isForeign = !isLatin && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(prose)
  for (const [written] of prose.normalize('NFKC').matchAll(word)) {
    const bare = written.replace(/[.+_-]+$/, '')
    if (/^[\p{N}.,-]+$/u.test(bare)) continue
    if (/^[\p{sc=Katakana}ー・]/u.test(bare)) {
      for (const part of bare.split('・')) addSound(add, 'loan', part)
      continue
    }
    const lower = bare.toLowerCase()
    const [first = '', ...rest] = bare.split('-')
    if (isForeign || unchanged.test(bare)) add('name', nameOf(bare))
    else if (isLatin && rest.length > 0 && unchanged.test(first)) {
      // KI-system, AI-principer: a compound with such a word is one with the other.
      add('name', nameOf(first))
      for (const part of rest) addCognate(add, part.toLowerCase())
    } else if (isLatin) addCognate(add, lower)
    else if (lower.length >= 3) add('word', lower)
    if (!isLatin && !isForeign) addSound(add, 'sound', bare)
  }
  return [...found.values()]
}

/** Abbreviations that stand in every sentence of this field, and are other ones in other languages. */
const abroad: Readonly<Record<string, string>> = {
  // nb and de: kunstig intelligens, künstliche Intelligenz.
  ki: 'ai',
  // fr and es: intelligence artificielle, inteligencia artificial.
  ia: 'ai'
}

function nameOf(word: string): string {
  const name = word.replace(ending, '').toLowerCase()
  return abroad[name] ?? name
}

/** Kinds that may be found in each other have one prefix. */
const prefixes: Readonly<Record<Cue['kind'], string>> = {
  number: 'n',
  address: 'a',
  code: 'c',
  name: 'w',
  word: 'w',
  loan: 's',
  sound: 's',
  term: 't',
  mark: 'm'
}

type Add = (kind: Cue['kind'], value: string) => void

/** Fewer consonants than these are in too many words. */
const fewestSounds = 3

function addSound(add: Add, kind: 'loan' | 'sound', word: string): void {
  const sounds = soundsOf(word)
  if (sounds.length >= fewestSounds) add(kind, sounds)
}

/** Letters that cognates of Germanic and Romance words are written with alike. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/c(?=[aouklrt]|$)|q|ck/g, 'k'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/w/g, 'v'],
  [/[åä]/g, 'a'],
  [/æ/g, 'a'],
  [/[öø]/g, 'o'],
  [/(.)\1/g, '$1']
]

/** Words with the same first four letters are often the same word (Simard, Foster and Isabelle 1992). */
function addCognate(add: Add, lower: string): void {
  const folded = alike
    .reduce((text, [pattern, by]) => text.replace(pattern, by), lower)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
  if (folded.length >= 4) add('word', `${folded.slice(0, 4)}…`)
}
