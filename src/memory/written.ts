import {codeCharacter, type Run} from '../model/run.ts'

/** Runs as one string, character by character as they stand: a pair between two marks, a placeholder as one. */
export function written(runs: readonly Run[]): string {
  let all = ''
  for (const run of runs) {
    if (run.kind === 'text') all += run.text
    else if (run.kind === 'ph') all += codeCharacter
    else if (run.kind === 'pc') all += `\uE000${written(run.children)}\uE001`
    else if (run.kind === 'mrk') all += written(run.children)
  }
  return all
}
