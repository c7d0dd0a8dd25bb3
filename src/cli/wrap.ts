import {columns} from './columns.ts'

/**
 * A text as lines of at most `width` columns, full-width characters counted as two.
 *
 * Lines break at spaces, and in text without spaces before a word: never inside a Latin word or a path, never before a
 * particle or closing mark, never after an opening one (JIS X 4051).
 *
 *     訳文を記事に差し込み、できた記事を読み直して、       not   訳文を記事に差し込み
 *     原文と訳文から予測される構造と照合します。                 、できた記事を…
 */
export function wrap(text: string, width: number, language: string): string {
  return text
    .split('\n')
    .map((line) => wrapLine(line, width, language))
    .join('\n')
}

function wrapLine(line: string, width: number, language: string): string {
  if (columns(line) <= width) return line.replace(/ +$/, '')
  const lines = ['']
  for (const piece of piecesOf(line, language)) {
    const current = lines.at(-1)!
    if (current !== '' && columns((current + piece).trimEnd()) > width) lines.push(piece)
    else lines[lines.length - 1] += piece
  }
  return lines.map((each) => each.replace(/ +$/, '')).join('\n')
}

/** Text that breaks at spaces alone; the rest asks ICU where words end, which takes a while to load. */
const isSpaced = /^[\u0020-\u02FF\u2010-\u205E]*$/

/** What stays together on a line, with the space behind it. */
function piecesOf(line: string, language: string): string[] {
  if (isSpaced.test(line)) return line.split(/(?<= )(?! )/)
  const pieces: string[] = []
  for (const {segment} of new Intl.Segmenter(language, {granularity: 'word'}).segment(line)) {
    const before = pieces.at(-1)
    if (before === undefined || mayBreak(before, segment)) pieces.push(segment)
    else pieces[pieces.length - 1] += segment
  }
  return pieces
}

/** Particles and endings of words are hiragana; small kana, prolonged sound and repetition marks follow their sound. */
const staysBehind = /^[\p{Pe}\p{Pf}\p{Script=Hiragana}、。，．・：；？！ー々ヽヾ…‥ ]/u
/** A number stays with its counter. */
const staysBefore = /[\p{Ps}\p{Pi}\d]$/u

function mayBreak(before: string, after: string): boolean {
  if (after.startsWith(' ')) return false
  if (before.endsWith(' ')) return true
  const isUnspaced = isWide(before.slice(-1)) || isWide([...after][0]!)
  return isUnspaced && !staysBehind.test(after) && !staysBefore.test(before)
}

function isWide(character: string): boolean {
  return columns(character) === 2
}
