/** What a code does in the article. `docs/dictionary.md` says what each looks like. */
export type CodeType =
  | 'strong'
  | 'emphasis'
  | 'delete'
  | 'link'
  | 'image'
  | 'code'
  | 'math'
  | 'break'
  | 'footnote'
  | 'html'
  | 'element'
  | 'expression'
  | 'directive'
  | 'template'
  | 'url'

/** Inline markup of a unit, shown to the translator as one thing that can be moved but not altered. */
export interface Code {
  /** Unique in its unit. From `extract`: `1`, `2`, … in reading order. In a segment file: `s1.1`, … */
  readonly id: string
  readonly kind: 'ph' | 'pc'
  readonly type: CodeType
  /** The article's characters for the code, or for its opening half; for display only, `restore` reads the article. */
  readonly open: string
  /** The closing half of a pair. */
  readonly close?: string
  /** What a translator sees in place of the code: `bold`, `link to https://…`, `code x`. */
  readonly label: string
  /** What the code reads as in plain text: `` `x` `` → `x`, a line break → a newline, an image → nothing. */
  readonly equiv: string
  /** Whether a target may leave it out: emphasis, strong and delete. */
  readonly canDelete: boolean
  /** Ids of the units that live inside the code: the alt text of an image, the title of a link. */
  readonly subFlows?: readonly string[]
}

/** Whether what is inside a pair is the text of a link: `[…](…)`, `<a href="…">…</a>`. */
export function isLink({kind, type, open}: Code): boolean {
  return kind === 'pc' && (type === 'link' || /^<a[ \t\r\n]/i.test(open))
}
