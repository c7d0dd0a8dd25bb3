import type {Article, Written} from '../../model/article.ts'
import type {FailureKind} from '../../model/failure.ts'
import type {Place, Values} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {ReadSettings, RestoreSettings} from '../../model/settings.ts'

/**
 * What is asked of the thread: a verb of a format and what it needs. The article comes with every question, since the
 * thread that took it apart may be gone.
 */
export type Question = {readonly article: Article; readonly settings: ReadSettings} & (
  | {readonly verb: 'extract'}
  | {readonly verb: 'restore'; readonly written: Written; readonly target: Locale; readonly restore: RestoreSettings}
  | {readonly verb: 'prove'; readonly written: Written; readonly target: Locale; readonly built: string}
  | {readonly verb: 'links'; readonly built: string}
)

/** What comes back: what the verb returns, its failure, the limit that was reached, or a bug of ours. */
export type Answer =
  | {readonly value: unknown}
  | {readonly failure: SentFailure}
  | {readonly limit: 'seconds' | 'megabytes'}
  | {readonly bug: string}

/** A `Failure` as data: what is posted to another thread loses its class. */
export interface SentFailure {
  readonly kind: FailureKind
  readonly code: string
  readonly values: Values
  readonly place: Place | undefined
}
