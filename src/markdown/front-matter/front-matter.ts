import type {LeftAlone} from '../../model/article.ts'
import type {Finding} from '../../model/finding.ts'
import type {Range} from '../../model/unit.ts'

/** The block of data at the start of an article. */
export interface FrontMatter {
  readonly language: FrontMatterLanguage
  readonly fence: '---' | '+++'
  /**
   * From the first character of the opening fence to the last of the closing one; the closing fence's line end is not
   * in it. The same as the position of mdast's `yaml` and `toml` nodes, but that a byte order mark counts as offset 0.
   */
  readonly range: Range
  /** Between the fences, without the line ends next to them: mdast's `value`. Empty when nothing stands between. */
  readonly content: Range
  /** The line end after the opening fence. */
  readonly lineEnd: LineEnd
}

export type FrontMatterLanguage = 'yaml' | 'toml' | 'json'
export type LineEnd = '\n' | '\r\n' | '\r'

/** A piece of a field's path: a key, or a position in a list. */
export type PathPart = string | number

/** A scalar of the front matter, wherever it stands. */
export interface Leaf {
  readonly path: readonly PathPart[]
  /** `crossPromote[0].title`; unique in its front matter. */
  readonly name: string
  /** The name with list positions opened: `crossPromote[].title`. */
  readonly pattern: string
  /** As the format reads it: strings with their escapes undone, YAML by its version 1.2. */
  readonly value: unknown
  /** Whether YAML 1.1 reads it as a string too; in TOML and JSON the same as being a string. */
  readonly string: boolean
  /** The scalar's characters in the whole text, without its anchor, tag and comment. */
  readonly range: Range
  readonly style: ScalarStyle
  /** Of a scalar that aliases or merge keys bring to other places: what it is named there. */
  readonly aliases: readonly AliasUse[]
}

/** The scalars of a block. */
export interface Leaves {
  /** In the order of the file. */
  readonly leaves: readonly Leaf[]
  /** False when the block is no map of fields. */
  readonly isMap: boolean
  /** Whether it is so simple that every program reads it. */
  readonly isFlat?: boolean
}

/** A place at which an alias brings an anchored scalar back. */
export interface AliasUse {
  readonly pattern: string
  readonly name: string
  readonly anchor: string
  /** Of the alias in the whole text. */
  readonly offset: number
}

/** How a scalar is written: what `writeField` needs to write another one in its place. */
export type ScalarStyle =
  /** YAML on one line or folded over several; in a flow collection more characters need quotes. */
  | {readonly kind: 'plain' | 'single' | 'double'; readonly flow: boolean}
  | BlockStyle
  | {readonly kind: 'toml'; readonly literal: boolean; readonly block: TomlBlock | undefined}
  | {readonly kind: 'json'}

/** A YAML block scalar.
 *
 *     summary: >-  # kort      mark ">", rest "-", comment "  # kort"
 *       En text                indent "  "
 */
export interface BlockStyle {
  readonly kind: 'block'
  readonly mark: '|' | '>'
  /** The indentation digit and the chomping sign of the header. */
  readonly rest: string
  readonly comment: string
  readonly indent: string
  /** Of a folded one whose lines are broken: how many columns they may have, without the indentation. */
  readonly width?: number
  readonly lineEnd: LineEnd
  /** The line ends after the last line of text, as they stand in the file. */
  readonly rawTail: string
  /** The line feeds that end the value: no part of the field's `value`, written back by `writeField`. */
  readonly tail: string
}

/** A TOML string in three quotes. */
export interface TomlBlock {
  /** The line end right after the opening quotes, which is no part of the value. */
  readonly head: '' | LineEnd
  readonly lineEnd: LineEnd
  readonly tail: string
}

/** A scalar that a build may replace. */
export interface Field {
  readonly path: readonly PathPart[]
  readonly name: string
  readonly pattern: string
  /** Plain text. Of a block scalar without the line feeds at its end. */
  readonly value: string
  readonly range: Range
  /** 1-based, in the whole file. */
  readonly line: number
  readonly role: FieldRole
  /** Whether the value is Markdown (`frontMatter.markdown`). */
  readonly markdown: boolean
  readonly style: ScalarStyle
}

/**
 * What a build does with a field: translate it; look a tag up in the glossary; swap a word of a closed set; name the
 * locale.
 */
export type FieldRole = 'translate' | 'tag' | 'value' | 'locale'

/** What the author wrote under `ordbro:`. */
export interface FrontMatterDirective {
  readonly name: 'skip' | 'note' | 'context' | 'max'
  /** The words after the name; empty for `skip`. */
  readonly value: string
  /** The pattern of the fields that it is for; undefined when it is for the whole article. */
  readonly field: string | undefined
  /** 1-based, in the whole file. */
  readonly line: number
}

/** Front matter taken apart. */
export interface Fields {
  /** In the order of the file. */
  readonly fields: readonly Field[]
  readonly leftAlone: readonly LeftAlone[]
  readonly directives: readonly FrontMatterDirective[]
  readonly findings: readonly Finding[]
}
