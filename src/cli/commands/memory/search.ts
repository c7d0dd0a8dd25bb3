import {type SearchHit, searchMemory} from '../../../memory/search.ts'
import {Failure} from '../../../model/failure.ts'
import {isKindred, type Locale} from '../../../model/locale.ts'
import {codeCharacter, flatten} from '../../../model/run.ts'
import type {Variant} from '../../../model/translation-memory.ts'
import {wordForms} from '../../../terms/word-forms.ts'
import type {Context} from '../../command.ts'
import {paint} from '../../paint.ts'
import {visible} from '../../visible.ts'
import {withMemory} from '../../with-memory.ts'
import {numberIn, sayUnknown} from './lookup.ts'
import {shownCodes, shownText} from './shown-text.ts'

/** How many units are shown. */
const shownMost = 20

/** What is asked, by option. */
export interface SearchAsked {
  readonly locales: readonly Locale[] | undefined
  readonly most: string | undefined
  readonly json: boolean
}

/** `ordbro memory search TEXT`: the units in which the words stand, in any language. */
export async function search(context: Context, texts: readonly string[], asked: SearchAsked): Promise<number> {
  const wanted = texts.join(' ')
  if (wanted.trim() === '') throw new Failure('usage', 'search-needed')
  const {terminal, words} = context
  const most = numberIn(asked.most, shownMost, 1000, '--most')
  const {
    value: {known, hits, more},
    code
  } = await withMemory(context, (store) => {
    const known = store.locales()
    const locales = known.filter((locale) => asked.locales?.some((wanted) => isKindred(locale, wanted)) ?? true)
    return {known, ...searchMemory(store, {text: wanted, locales, forms: wordForms, most})}
  })
  sayUnknown(context, asked.locales ?? [], known)
  if (asked.json) terminal.out(`${JSON.stringify({schemaVersion: 1, hits: hits.map(hitData), more})}\n`)
  else {
    for (const [at, hit] of hits.entries()) show(context, at, hit)
    if (hits.length === 0) terminal.err(`${words.say('cli:memory.nothingFound', {text: wanted})}\n`)
    else if (more) terminal.err(`${words.say('cli:memory.more', {count: hits.length})}\n`)
  }
  return code
}

function hitData({unit, variant, marks}: SearchHit): object {
  return {
    locale: unit.variants[variant]!.locale,
    marks: marks.map(([start, end]) => ({start, end})),
    variants: unit.variants.map(({locale, runs, state}) => ({locale, text: flatten(runs), state})),
    origin: unit.origin
  }
}

/** The sentence that has it first, with the words marked, then what it is in the other languages. */
function show({terminal}: Context, at: number, {unit, variant, marks}: SearchHit): void {
  if (at > 0) terminal.out('\n')
  const found = unit.variants[variant]!
  const others = unit.variants
    .filter((_, other) => other !== variant)
    .sort((left, right) => (left.locale < right.locale ? -1 : 1))
  terminal.out(`${found.locale.padEnd(4)} ${marked(found, marks, terminal.colors.out)}\n`)
  for (const other of others) terminal.out(`${other.locale.padEnd(4)} ${visible(shownText(other))}\n`)
  terminal.out(`     ${visible(unit.origin.file)}\n`)
}

function marked(variant: Variant, marks: SearchHit['marks'], isShown: boolean): string {
  const content = flatten(variant.runs)
  const codes = shownCodes(variant)
  const shown = (piece: string): string => visible(piece.replaceAll(codeCharacter, () => codes.shift() ?? ''))
  let line = ''
  let from = 0
  for (const [start, end] of marks) {
    line += shown(content.slice(from, start)) + paint(shown(content.slice(start, end)), 'heading', isShown)
    from = end
  }
  return line + shown(content.slice(from))
}
