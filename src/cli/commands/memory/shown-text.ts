import {codeCharacter, flatten, type Run} from '../../../model/run.ts'
import type {Variant} from '../../../model/translation-memory.ts'

/** The text of a variant with its standalone codes as the article has them: `` Kör `npm test` nu. ``, a line break as ↵. */
export function shownText(variant: Variant): string {
  const codes = shownCodes(variant)
  return flatten(variant.runs).replaceAll(codeCharacter, () => codes.shift() ?? '')
}

/** What stands for each U+FFFC of the flattened text, in order. */
export function shownCodes({runs, codes}: Variant): string[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return placeholders(runs).map((id) => {
    const {open = '', type} = byId.get(id) ?? {}
    return type === 'break' ? '↵' : open
  })
}

function placeholders(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => {
    if (run.kind === 'ph') return [run.id]
    return run.kind === 'pc' || run.kind === 'mrk' ? placeholders(run.children) : []
  })
}
