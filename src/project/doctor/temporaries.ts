import {findRemains} from '../remains.ts'
import {cleaning} from './locks.ts'
import {type Row, row, type Subject} from './row.ts'

/** Temporary files of processes that were killed while they wrote. */
export function temporaries({root}: Pick<Subject, 'root'>): Row[] {
  const {temporaries: left} = findRemains(root)
  if (left.length === 0) return [row('temporaries', 'ok', 'temporaries-none')]
  const values = {count: left.length, path: left[0]!}
  return [row('temporaries', 'warning', 'temporaries-left', {values, mend: cleaning})]
}
