import {lazily} from '../model/lazily.ts'

let widthOf: ((text: string) => number) | undefined

/** Characters of one column: Latin letters and the punctuation of our languages, without the soft hyphen. */
const narrow = String.raw`\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E`
/** Characters of two: kana, common kanji, CJK punctuation, full-width forms; no sound marks that join the kana before. */
const wide = String.raw`\u3000-\u3029\u3041-\u3096\u309D-\u30FF\u4E00-\u9FFF\uFF01-\uFF60`
const isPlain = new RegExp(`^[${narrow}${wide}]*$`)
const areWide = new RegExp(`[${wide}]`, 'g')

/**
 * How many columns of a terminal a text takes.
 *
 * What ordbro itself says is counted by two ranges. Only for what strangers write (emoji, combining marks, escapes)
 * string-width is loaded: its tables cost as much time as the rest of `--help`.
 */
export function columns(text: string): number {
  if (isPlain.test(text)) return text.length + (text.match(areWide)?.length ?? 0)
  widthOf ??= lazily<typeof import('string-width')>('string-width').default
  return widthOf(text)
}
