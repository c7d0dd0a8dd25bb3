import type {Finding, Place} from './finding.ts'
import type {Locale} from './locale.ts'
import type {ReadSettings, RestoreSettings} from './settings.ts'
import type {Range, Targets, Unit} from './unit.ts'

/** A text in one locale, as its author wrote it. */
export interface Article {
  /** Relative to the project, with `/`. Its ending chooses the format. */
  readonly path: string
  readonly locale: Locale
  /** The whole file, decoded from UTF-8; a byte order mark is its first character. */
  readonly text: string
}

/** An article taken apart. A format adds what it needs to put the article together again. */
export interface Extraction {
  readonly article: Article
  /** In document order: front matter first; a unit inside a code follows the unit that has the code. */
  readonly units: readonly Unit[]
  readonly findings: readonly Finding[]
  /** Words outside code, URLs and directives that no unit covers. */
  readonly uncovered: readonly Uncovered[]
  /** Front matter that follows from the locale. */
  readonly derived: readonly DerivedField[]
  /** Whether the author wants it left out: `ordbro: skip` in the front matter. */
  readonly skip: boolean
  /** Front matter that was left alone though it looks like prose, with the pattern that would make it translatable. */
  readonly leftAlone: readonly LeftAlone[]
  /** How it hangs together with other articles; a format without links has none. */
  readonly ways?: Ways
}

/** What leads from an article to others, and what in it others may lead to. */
export interface Ways {
  /** Relative addresses of files that may be articles, as they were parsed. */
  readonly links: readonly {readonly url: string; readonly line: number}[]
  /** The addresses of headings, as their texts make them. */
  readonly slugs: readonly string[]
  /** Addresses that the author wrote; they are the same in every locale. */
  readonly ids: readonly string[]
  /** Those of `slugs` that are others in a translation; all, where nobody has looked. */
  readonly moving?: readonly string[]
}

export interface Uncovered {
  readonly range: Range
  readonly line: number
  readonly words: number
  readonly reason: string
}

export interface LeftAlone {
  /** The field's path with list positions opened: `sources[].title`. */
  readonly pattern: string
  readonly value: string
  readonly line: number
}

/** A field of the front matter that is not translated but follows from the locale. */
export interface DerivedField {
  /** `tags[0]`; unique in the article. */
  readonly name: string
  /** `tags[]` */
  readonly pattern: string
  readonly value: string
  /** A tag is looked up in the glossary, a word of a closed set in the configuration; `locale` names the locale. */
  readonly role: 'tag' | 'value' | 'locale'
  /** Of a word of a closed set: what it is in each locale. */
  readonly words?: Readonly<Record<string, string>>
  readonly line: number
}

/** What is written into an article. */
export interface Written {
  readonly targets: Targets
  /** New values of derived fields, by name; a name that the source does not have is a field that the build adds. */
  readonly fields: ReadonlyMap<string, string>
  /** Whether the author's directives were taken out (`build --strip`). */
  readonly stripped?: boolean
  /** Whether links inside the article follow headings whose addresses changed with their translation. */
  readonly relinked?: boolean
}

/** A localized article. */
export interface Restored {
  readonly text: string
  /** What is in it: all that was given but the targets of `fellBack`. */
  readonly written: Written
  /** Units that were written as their source because the target could not be written so that it parses. */
  readonly fellBack: readonly string[]
  /** Emphasis written as HTML, or with its punctuation moved, because Markdown could not hold it. */
  readonly mended: number
  readonly findings: readonly Finding[]
}

/** A kind of article file: the same verbs for Markdown, MDX and plain text. */
export interface Format {
  /** Take an article apart. Throws a `Failure` of kind `unreadable` when it cannot be read. */
  extract(article: Article, settings: ReadSettings): Extraction
  /** Put it together with the targets there are; a unit without a target keeps its source's bytes. */
  restore(extraction: Extraction, written: Written, target: Locale, settings: RestoreSettings): Restored
  /** Parse the built text again and hold it against the tree that source and targets predict. */
  prove(extraction: Extraction, written: Written, target: Locale, built: string): readonly Mismatch[]
  /**
   * How to find the links inside the article that a built text leaves dead; nothing for an article that has no such
   * links. A format without them has no such verb.
   */
  links?(extraction: Extraction): ((built: string) => readonly Finding[]) | undefined
  /**
   * Where a text begins to be one that could take long to parse, as an offset; nothing for almost every text. A format
   * whose time follows the length of the text has no such verb.
   */
  heavyAt?(text: string, path: string): number | undefined
}

/** Who does the work of a format, by the path of the article: the formats themselves, or a guard around them. */
export type Formats = (path: string) => Format

/** A place where the built article is not what source and targets predict. */
export interface Mismatch {
  /** In the built text. */
  readonly place: Place
  /** kebab-case, such as `text-differs`, `node-missing`, `attribute-differs`. */
  readonly reason: string
  readonly expected: string
  readonly actual: string
  /** The unit that the place belongs to, where that is known. */
  readonly unit?: string
}
