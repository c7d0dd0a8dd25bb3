import type {Thresholds} from '../check/hold-thresholds.ts'
import type {Weights} from '../model/bands.ts'
import type {Locale} from '../model/locale.ts'
import type {State} from '../model/segment-file.ts'
import type {ReadSettings, RestoreSettings} from '../model/settings.ts'
import type {PathPattern} from './path-pattern.ts'

/** Everything that a project can set, resolved: nothing is missing, locales are canonical, patterns are parsed. */
export interface Settings {
  /** Decides for articles with several variants and no segment file yet. */
  readonly sourceLocale: Locale | undefined
  /** The locales that articles are built in, their sources included; `undefined`: those that are found on disk. */
  readonly locales: readonly Locale[] | undefined
  /** How the config writes the locales that it names, for paths: `sv` → `sv-SE`. */
  readonly written: ReadonlyMap<Locale, string>
  readonly articles: readonly ArticleRule[]
  readonly build: BuildSettings
  readonly read: ReadSettings
  readonly restore: RestoreSettings
  readonly memory: MemorySettings
  /** The least coverage and reach, in percent. */
  readonly check: Thresholds
}

/** Where articles are, and where their builds go. The first rule that fits a file is its rule. */
export interface ArticleRule {
  readonly pattern: PathPattern
  /** Of every file of the pattern, where the pattern has no `{locale}`. */
  readonly locale: Locale | undefined
  readonly output: PathPattern
  /** The path of the segment files below `segments/{locale}/`, without ending; keeps equal slugs of two rules apart. */
  readonly segments: PathPattern
}

export interface BuildSettings {
  /** The least state of a target that is built. */
  readonly minState: State
  /** A target whose source changed: keep it, write the source, or fail. */
  readonly onStale: 'keep' | 'source' | 'fail'
  /** No target: write the source, leave the article out, or fail. */
  readonly onMissing: 'source' | 'skip-article' | 'fail'
}

export interface MemorySettings {
  /** The least score of a match that is shown. */
  readonly showFrom: number
  /** The least score of a match that fills an empty target. */
  readonly draftFrom: number
  /** What a translator is paid of a word, in percent. */
  readonly weights: Weights
}
