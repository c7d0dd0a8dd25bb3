import type {Extraction, Format, Formats, Mismatch, Restored, Written} from '../../model/article.ts'
import {Failure} from '../../model/failure.ts'
import {type Finding, pointAt} from '../../model/finding.ts'
import {flatten} from '../../model/run.ts'
import type {ReadSettings} from '../../model/settings.ts'
import {formatOf} from '../../pipeline.ts'
import {ask} from './ask.ts'
import {guardLimits} from './guard-limits.ts'
import type {Question} from './question.ts'

/** How a question about a heavy article is answered; a test may answer otherwise. */
type Ask = typeof ask

const codes = {seconds: 'parse-deadline', megabytes: 'parse-memory'} as const

/** What is known of an article that was taken apart: how it was read, and where it is heavy. */
interface Known {
  readonly settings: ReadSettings
  /** Taken apart in the other thread, where what its format needs has stayed. */
  readonly heavy?: number
}

/**
 * The formats, with a guard: what could take long, or much memory, to parse is done in a thread of its own and stopped
 * at its limits. All else is done here, and starts no thread. Parsing cannot be interrupted, and whether it ends in time
 * cannot be told from the text: so what is not surely light goes where it can be stopped.
 */
export const guarded: Formats = guardedFormats()

/** @param answerOf who answers questions about heavy articles */
export function guardedFormats(answerOf: Ask = ask): Formats {
  const guards = new Map<Format, Format>()
  return (path) => {
    const format = formatOf(path)
    const known = guards.get(format)
    if (known !== undefined) return known
    const made = guard(format, answerOf)
    guards.set(format, made)
    return made
  }
}

function guard(format: Format, answerOf: Ask): Format {
  const {heavyAt} = format
  if (heavyAt === undefined) return format
  const articles = new WeakMap<Extraction, Known>()
  /** Asks about an article that was taken apart; a limit is told with the line that seems to be at fault. */
  const about = <T>(extraction: Extraction, line: number | undefined, question: Asked): T => {
    const {article} = extraction
    const {settings} = articles.get(extraction)!
    return resultOf<T>(answerOf({...question, article, settings}), article.path, line)
  }
  return {
    heavyAt,
    extract(article, settings) {
      const heavy = heavyAt(article.text, article.path)
      if (heavy === undefined) {
        const extraction = format.extract(article, settings)
        articles.set(extraction, {settings})
        return extraction
      }
      const {line} = pointAt(article.text, heavy)
      const extraction = resultOf<Extraction>(answerOf({verb: 'extract', article, settings}), article.path, line)
      articles.set(extraction, {settings, heavy: line})
      return extraction
    },
    restore(extraction, written, target, restore) {
      const line = lineOf(extraction) ?? heavyUnit(extraction, written)
      if (line === undefined) return format.restore(extraction, written, target, restore)
      return about<Restored>(extraction, line, {verb: 'restore', written, target, restore})
    },
    prove(extraction, written, target, built) {
      const line = lineOf(extraction) ?? heavyLine(extraction, built)
      if (line === undefined) return format.prove(extraction, written, target, built)
      return about<readonly Mismatch[]>(extraction, line, {verb: 'prove', written, target, built})
    },
    links(extraction) {
      const line = lineOf(extraction)
      const find = line === undefined ? format.links?.(extraction) : undefined
      if (line === undefined && find === undefined) return undefined
      return (built) => {
        const heavy = line ?? heavyLine(extraction, built)
        if (heavy === undefined) return find?.(built) ?? []
        return about<readonly Finding[]>(extraction, heavy, {verb: 'links', built})
      }
    }
  }

  function lineOf(extraction: Extraction): number | undefined {
    return articles.get(extraction)?.heavy
  }

  /** Built text is not the article's: of a line in it only the article can be told. */
  function heavyLine({article}: Extraction, built: string): number | undefined {
    return heavyAt!(built, article.path) === undefined ? undefined : 1
  }

  /** The line of the first unit whose target would make a heavy block, or of the article where all of them do. */
  function heavyUnit({article, units}: Extraction, {targets, fields}: Written): number | undefined {
    let length = article.text.length
    for (const {id, line} of units) {
      const target = targets.get(id)
      if (target === undefined) continue
      const text = flatten(target)
      if (heavyAt!(text, article.path) !== undefined) return line
      length += text.length
    }
    for (const value of fields.values()) if (heavyAt!(value, article.path) !== undefined) return 1
    return heavyAt!(' '.repeat(length), article.path) === undefined ? undefined : 1
  }
}

type Asked = Question extends infer Each ? (Each extends Question ? Omit<Each, 'article' | 'settings'> : never) : never

function resultOf<T>(answer: ReturnType<Ask>, path: string, line: number | undefined): T {
  if ('value' in answer) return answer.value as T
  if ('bug' in answer) throw new Error(answer.bug)
  if ('failure' in answer) {
    const {kind, code, values, place} = answer.failure
    throw new Failure(kind, code, values, place)
  }
  const {limit} = answer
  const place = {path, ...(line === undefined ? {} : {line})}
  throw new Failure('unreadable', codes[limit], {most: guardLimits[limit]}, place)
}
