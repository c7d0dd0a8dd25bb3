import type {Locale} from '../../model/locale.ts'
import {codeCharacter, flatten, type Run} from '../../model/run.ts'
import {type NumberSpan, numberSpans} from './number-spans.ts'

/** A sentence in one language. */
export interface Said {
  readonly runs: readonly Run[]
  readonly locale: Locale
}

/**
 * The translation of a sentence that differs from the query in numbers alone, with the query's numbers in the translation's
 * own format.
 *
 *     query   Modellen har 3,5 miljarder vikter.     found  Modellen har 7 miljarder vikter.
 *     target  The model has 7 billion weights.       → The model has 3.5 billion weights.
 *     target  モデルには70億の重みがある。             → モデルには35億の重みがある。
 *
 * @returns nothing where it cannot be done surely: a number is not in the translation as often as in its source, becomes
 *   two different ones, is 1 or becomes 1, which changes words around it, or has no such form in the other language
 */
export function adaptNumbers(query: Said, found: Said, target: Said): Run[] | undefined {
  const wanted = numberSpans(flatten(query.runs), query.locale)
  const old = numberSpans(flatten(found.runs), found.locale)
  if (wanted.length !== old.length) return undefined
  const changes = new Map<string, string>()
  for (const [at, {value}] of old.entries()) {
    const now = wanted[at]!.value
    if ((changes.get(value) ?? now) !== now) return undefined
    changes.set(value, now)
  }
  const spans = numberSpans(flatten(target.runs), target.locale)
  const edits: {span: NumberSpan; text: string}[] = []
  for (const [before, now] of changes) {
    if (before === now) continue
    if (isOne(before) || isOne(now)) return undefined
    const places = old.filter(({value}) => value === before)
    const there = spans.filter(({value}) => value === before)
    const written =
      there.length === places.length
        ? there.map((span) => ({span, text: span.write(now)}))
        : inOtherScale(places, spans, before, now)
    if (written === undefined) return undefined
    for (const {span, text} of written) {
      if (text === undefined) return undefined
      edits.push({span, text})
    }
  }
  return replaced(target.runs, edits)
}

/** `300 miljarder` is 3000億: the same worth, counted in other steps. */
function inOtherScale(
  places: readonly NumberSpan[],
  spans: readonly NumberSpan[],
  before: string,
  now: string
): {readonly span: NumberSpan; readonly text: string | undefined}[] | undefined {
  const [scale, ...others] = new Set(places.map((place) => place.scale))
  if (scale === undefined || others.length > 0 || !(before.startsWith('number ') && now.startsWith('number ')))
    return undefined
  const worth = (value: string, factor: number): number => Number((Number(value.slice(7)) * factor).toPrecision(12))
  const there = spans.filter(
    (span) => span.value.startsWith('number ') && worth(span.value, span.scale) === worth(before, scale)
  )
  if (there.length !== places.length) return undefined
  return there.map((span) => {
    const steps = worth(now, scale / span.scale)
    // Of ten thousand 億 a writer makes 兆, and of 0,5 miljarder 500 miljoner.
    const isUsual = span.scale > 1 && steps > 1 && steps < mostSteps
    return {span, text: isUsual ? span.write(`number ${steps}`) : undefined}
  })
}

/** What counts in steps counts fewer of them. */
const mostSteps = 10_000

/** `1 modell` has other words around it than `2 modeller`. */
function isOne(value: string): boolean {
  return value === 'number 1'
}

/** Nothing where a number reaches over a code. */
function replaced(
  runs: readonly Run[],
  edits: readonly {readonly span: NumberSpan; readonly text: string}[]
): Run[] | undefined {
  let at = 0
  let done = 0
  const visit = (list: readonly Run[]): Run[] =>
    list.map((run): Run => {
      if (run.kind === 'ph') at += codeCharacter.length
      if (run.kind === 'pc' || run.kind === 'mrk') return {...run, children: visit(run.children)}
      if (run.kind !== 'text') return run
      const start = at
      at += run.text.length
      const own = edits
        .filter(({span}) => span.start >= start && span.end <= at)
        .toSorted((left, right) => left.span.start - right.span.start)
      let text = ''
      let from = 0
      for (const edit of own) {
        text += run.text.slice(from, edit.span.start - start) + edit.text
        from = edit.span.end - start
        done++
      }
      return {...run, text: text + run.text.slice(from)}
    })
  const adapted = visit(runs)
  return done === edits.length ? adapted : undefined
}
