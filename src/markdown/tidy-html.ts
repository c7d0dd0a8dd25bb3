import {mergeText, type Run, text} from '../model/run.ts'
import type {HtmlPlace} from './place.ts'

/** A tag on a line of its own. */
const tagAlone = /^<[^<>]*>[ \t]*[\r\n]/

/**
 * A target's runs in the form that a block of HTML can hold. A tag that begins the block and stood alone on its line has
 * to stay alone (CommonMark §4.6, start condition 7), so there is a space behind it, whatever the target says.
 *
 *     <a href="x">⏎text</a> more      "ソ" → "␣ソ"
 *
 * @param value the node's
 */
export function tidyHtml(value: string, place: HtmlPlace, runs: readonly Run[]): readonly Run[] {
  if (place.form !== 'html' || place.inValue.start !== 0 || !tagAlone.test(value)) return runs
  const [first, ...rest] = mergeText(runs)
  if (first?.kind === 'pc') return [{...first, children: spaced(first.children)}, ...rest]
  return first?.kind === 'ph' ? [first, ...spaced(rest)] : runs
}

function spaced(runs: readonly Run[]): readonly Run[] {
  const [first] = runs
  return first?.kind === 'text' && /^[ \t\r\n]/.test(first.text) ? runs : mergeText([text(' '), ...runs])
}
