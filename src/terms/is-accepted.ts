import type {SpottedTerm} from './spot.ts'

/** Whether a hit is of a term that the glossary lets a target use. */
export function isAccepted({term: {status}}: Pick<SpottedTerm, 'term'>): boolean {
  return status === 'preferred' || status === 'admitted'
}
