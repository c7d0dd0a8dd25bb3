import type {Code} from '../../model/code.ts'
import type {Run} from '../../model/run.ts'

/** Runs as a person reads them: marks are left out, and a code span is what it says. */
export function readable(runs: readonly Run[], codes: readonly Code[]): string {
  return runs
    .map((run) => {
      if (run.kind === 'text') return run.text
      if (run.kind === 'ph') return codes.find(({id}) => id === run.id)?.equiv ?? ''
      return run.kind === 'pc' || run.kind === 'mrk' ? readable(run.children, codes) : ''
    })
    .join('')
}
