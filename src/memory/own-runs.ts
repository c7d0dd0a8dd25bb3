import {mergeText, type Run} from '../model/run.ts'

/** Runs without what other tools wrote on and around them: foreign attributes, annotations, halves of pairs. */
export function ownRuns(runs: readonly Run[]): Run[] {
  const own = (list: readonly Run[]): Run[] =>
    list.flatMap((run): Run[] => {
      switch (run.kind) {
        case 'text':
          return [run]
        case 'ph':
          return [{kind: 'ph', id: run.id}]
        case 'pc':
          return [{kind: 'pc', id: run.id, children: own(run.children)}]
        case 'mrk':
          return own(run.children)
        default:
          return []
      }
    })
  return mergeText(own(runs))
}
