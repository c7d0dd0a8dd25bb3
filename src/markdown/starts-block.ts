import type {HtmlToken} from './html.ts'

/** CommonMark §4.6, start conditions 1 and 6. */
const blockTags: ReadonlySet<string> = new Set(
  (
    'pre script style textarea address article aside base basefont blockquote body caption center col colgroup dd ' +
    'details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header ' +
    'hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary ' +
    'table tbody td tfoot th thead title tr track ul'
  ).split(' ')
)

/** Whether a tag would begin an HTML block at the start of a line: a comment, a declaration, a block's tag. */
export function startsBlock(tag: HtmlToken | undefined): boolean {
  return tag !== undefined && (tag.kind === 'comment' || tag.kind === 'other' || blockTags.has(tag.name))
}
