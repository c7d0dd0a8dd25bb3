import {mergeText, type Run, text} from '../model/run.ts'
import {softBreak} from '../model/soft-break.ts'

const lineEnding = /[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*/g

/**
 * The runs with every soft break inside a text joined by CSS's rule; the characters beside a break are looked up across
 * the halves of pairs.
 *
 *     拡散⏎**モデル** → 拡散**モデル**
 *
 * @param equiv what a standalone code reads as
 */
export function joinBreaks(runs: readonly Run[], equiv: (id: string) => string): Run[] {
  if (!hasBreak(runs)) return mergeText(runs)
  const flat = read(runs, equiv)
  let at = 0
  const walk = (list: readonly Run[]): Run[] =>
    list.map((run) => {
      if (run.kind === 'text') {
        const start = at
        at += run.text.length
        return text(
          run.text.replace(lineEnding, (found, offset: number) =>
            softBreak(
              flat.slice(Math.max(0, start + offset - 4), start + offset),
              flat.slice(start + offset + found.length, start + offset + found.length + 4)
            )
          )
        )
      }
      if (run.kind === 'pc' || run.kind === 'mrk') return {...run, children: walk(run.children)}
      at += read([run], equiv).length
      return run
    })
  return mergeText(walk(runs))
}

function hasBreak(runs: readonly Run[]): boolean {
  return runs.some((run) => {
    if (run.kind === 'text') return /[\r\n]/.test(run.text)
    return (run.kind === 'pc' || run.kind === 'mrk') && hasBreak(run.children)
  })
}

function read(runs: readonly Run[], equiv: (id: string) => string): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'pc' || run.kind === 'mrk') return read(run.children, equiv)
      // A line ending in a code is no soft break of the text.
      return run.kind === 'ph' ? equiv(run.id).replace(/[\r\n]/g, ' ') || '\uFFFC' : ''
    })
    .join('')
}
