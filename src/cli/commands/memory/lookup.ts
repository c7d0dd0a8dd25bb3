import {lookup} from '../../../memory/lookup.ts'
import {Failure} from '../../../model/failure.ts'
import {isKindred, type Locale} from '../../../model/locale.ts'
import {text} from '../../../model/run.ts'
import type {Match} from '../../../model/translation-memory.ts'
import {decodeText} from '../../../project/decode-text.ts'
import {glossaryDoubts} from '../../../project/glossary-doubts.ts'
import type {Context} from '../../command.ts'
import {paint} from '../../paint.ts'
import {visible} from '../../visible.ts'
import {withMemory} from '../../with-memory.ts'
import {matchData, originOf, partsIn} from './match-line.ts'
import {shownText} from './shown-text.ts'

/** What is asked, by option. */
export interface LookupAsked {
  readonly source: Locale | undefined
  readonly target: Locale | undefined
  /** 1–101, as it was typed. */
  readonly min: string | undefined
  readonly most: string | undefined
  readonly json: boolean
}

/** From where matches are shown, and how many. */
const shownFrom = 60
const shownMost = 5

/** `ordbro memory lookup --source sv --target nb`: the texts named, or a text per line on stdin. */
export async function lookUp(context: Context, texts: readonly string[], asked: LookupAsked): Promise<number> {
  const {source, target} = asked
  if (source === undefined || target === undefined) throw new Failure('usage', 'memory-locales-needed')
  const least = numberIn(asked.min, shownFrom, 101, '--min')
  const most = numberIn(asked.most, shownMost, 1000, '--most')
  const queries = texts.length > 0 ? texts : linesOf(decodeText(await context.terminal.input(), '-'))
  const breaksGlossary = glossaryDoubts(context.root)
  const {
    value: {found, locales},
    code
  } = await withMemory(context, (store) => ({
    locales: store.locales(),
    found: queries.map((query) => {
      const runs = query === '' ? [] : [text(query)]
      return {query, matches: lookup(store, {source, target, runs, codes: []}, {least, most, breaksGlossary})}
    })
  }))
  sayUnknown(context, [source, target], locales)
  for (const [at, {query, matches}] of found.entries()) {
    if (asked.json)
      context.terminal.out(`${JSON.stringify({schemaVersion: 1, query, matches: matches.map(matchData)})}\n`)
    else show(context, at, query, matches)
  }
  return code
}

function linesOf(input: string): string[] {
  const lines = input.split(/\r?\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines
}

/** A memory without a word in a language finds nothing in it, whatever is asked: a tag may be mistyped. */
export function sayUnknown({terminal, words}: Context, asked: readonly Locale[], locales: readonly Locale[]): void {
  for (const locale of asked)
    if (locales.length > 0 && !locales.some((known) => isKindred(known, locale)))
      terminal.err(`${words.say('cli:memory.noLocale', {locale, locales: locales.toSorted()})}\n`)
}

/** @throws Failure `usage` `number-range` */
export function numberIn(typed: string | undefined, otherwise: number, most: number, option: string): number {
  if (typed === undefined) return otherwise
  const value = Number(typed)
  if (!Number.isInteger(value) || value < 1 || value > most)
    throw new Failure('usage', 'number-range', {option, value: typed, most})
  return value
}

/** The query, then each match with its score, its translation, and what the score is made of. */
function show(context: Context, at: number, query: string, matches: readonly Match[]): void {
  const {terminal, words} = context
  const line = (indented: string, value: string): void => terminal.out(`${indented}${visible(value)}\n`)
  if (at > 0) terminal.out('\n')
  terminal.out(`${paint(visible(query), 'heading', terminal.colors.out)}\n`)
  if (matches.length === 0) line('  ', words.say('cli:memory.noMatch'))
  for (const match of matches) {
    line('  ', `${String(match.score).padStart(3)}  ${words.say(`cli:memory.tier.${match.tier}`)}`)
    line('       ', shownText(match.source))
    line('       ', shownText(match.target))
    line('       ', partsIn(match, words))
    line('       ', originOf(match))
  }
}
