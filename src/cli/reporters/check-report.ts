import type {Words} from '../../messages.ts'
import type {RouteCoverage} from '../../model/coverage.ts'
import type {Failure} from '../../model/failure.ts'
import type {Finding} from '../../model/finding.ts'
import type {Locale} from '../../model/locale.ts'
import type {JudgedArticle} from '../../project/judge-route.ts'

/** All that `ordbro check` has to say: reporters make a text of it, and ask for nothing else. */
export interface CheckReport {
  /** Of ordbro. */
  readonly version: string
  /** In the reader's language. */
  readonly words: Words
  /** From the repository's folder to the project's: `''`, or `docs/`. Who knows the repository alone needs it before paths. */
  readonly prefix: string
  /** Articles on their way to a locale, in the order of the project. */
  readonly routes: readonly JudgedArticle[]
  /** What becomes of the terms of each route, in the same order. */
  readonly coverage: readonly RouteCoverage[]
  /** The locale of each article's source, by its path. */
  readonly sources: ReadonlyMap<string, Locale>
  /** What is said of the project and of its articles, and not of a route. */
  readonly findings: readonly Finding[]
  /** What the baseline has already: it does not count. */
  readonly known?: readonly Finding[]
  /** Whether the forms that terms were found in are to be listed. */
  readonly forms?: boolean
  /** Files that could not be read; all others were judged. */
  readonly failures: readonly Failure[]
}

/** The report in one format, whole, with a line end behind it; nothing where there is nothing to say. */
export type Reporter = (report: CheckReport) => string
