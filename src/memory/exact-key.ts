import type {Code} from '../model/code.ts'
import {codeIds, type Run} from '../model/run.ts'
import {written} from './written.ts'

/** Codes that Markdown can write in several ways (`*x*`, `_x_`, `<em>x</em>`): one kind is one code. */
const plainTypes: ReadonlySet<string> = new Set(['strong', 'emphasis', 'delete', 'break'])

/**
 * What two sources have in common when one is a hundred per cent match of the other: the same text, character by
 * character, and the same codes in the same places, attributes included.
 */
export function exactKey(runs: readonly Run[], codes: readonly Code[]): string {
  if (runs.every(({kind}) => kind === 'text')) return written(runs)
  const known = new Map(codes.map((code) => [code.id, code]))
  const signatures = codeIds(runs).map((id) => signatureOf(known.get(id)))
  return [written(runs), ...signatures].join('\0')
}

/** What makes two codes the same, attributes included; nothing is known of a code that its file does not describe. */
export function signatureOf(code: Code | undefined): string {
  if (code === undefined || plainTypes.has(code.type)) return code?.type ?? ''
  return `${code.type} ${code.open} ${code.close ?? ''}`
}
