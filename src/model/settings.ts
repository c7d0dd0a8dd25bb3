/** How articles are read. Resolved once, at the door (`project/config.ts`); stages never see a missing setting. */
export interface ReadSettings {
  readonly syntax: SyntaxSettings
  readonly frontMatter: FrontMatterSettings
  readonly html: {readonly attributes: readonly string[]; readonly skip: readonly string[]}
  readonly mdx: {readonly attributes: readonly string[]}
}

/** Markdown extensions by name, on or off; `markdown/syntax.ts` is the table. */
export type SyntaxSettings = Readonly<Record<string, boolean>>

/** Patterns are dotted paths: `crossPromote[].title`, `seo*`, `*Alt`; `*` stands for any characters of one name. */
export interface FrontMatterSettings {
  readonly translate: readonly string[]
  /** Looks like prose, but stays: never listed as left alone. */
  readonly keep: readonly string[]
  /** Lists of tags, replaced by the glossary's term for the concept where it has one. */
  readonly tags: readonly string[]
  /** Of the translatable fields, those whose values are Markdown. */
  readonly markdown: readonly string[]
  /** Words of a closed set: field pattern → word → locale → word. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>
  /** Fields that name the locale, replaced where present. */
  readonly locale: readonly string[]
  /** Fields that a build adds: name → value; `{locale}` is the target. */
  readonly add: Readonly<Record<string, string>>
}

/** How a target is written. */
export interface RestoreSettings {
  /** What is tried, in order, when an emphasis mark does not parse where the target puts it. */
  readonly emphasisFallback: readonly ('move' | 'html' | 'space')[]
  /** Whether author directives are taken out of the built article. */
  readonly strip: boolean
}
