import type {CoverageVerdict} from '../../../model/coverage.ts'

/** In the order in which somebody wants to see them. */
export const verdicts: readonly CoverageVerdict[] = ['missed', 'honoured', 'waived', 'untranslated', 'noTerm']
