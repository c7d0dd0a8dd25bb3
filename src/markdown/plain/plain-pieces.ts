/** What a backslash takes the meaning from. */
const marks = '[!-/:-@[-`{-~]'
/** Characters that mean nothing to the parser, wherever they stand within a line. */
const word = `(?:[^\`*_\\[\\]!&<\\\\~$@\\t\\n]|\\\\${marks})`
/** And those that mean nothing where they stand: a mark between white space, and what begins nothing. */
const idle = [
  '(?<= )[*_](?=[ \\n]|$)',
  '!(?!\\[)',
  '&(?![#A-Za-z0-9])',
  '<(?![A-Za-z/!?])',
  `\\\\(?!${marks}|\\n)`
].join('|')

/** What stands between the brackets of a link or an image, and behind them. */
const label = `((?! )(?:(?!\\^)${word})${word}*)`
const resource = '\\(([A-Za-z0-9/.?#=%+,:;_~-]+)(?: "([^"\\\\&`<\\t\\n]+)")?\\)'

/**
 * Several small expressions in place of a great one: each is compiled when the first text needs it, and letters of all
 * scripts, which are many ranges, stand in none of them twice.
 */
const forms = {
  text: new RegExp(`(?:${word}|\\n|${idle})+`, 'uy'),
  code: /`([^`\n\t ](?:[^`\n\t]*[^`\n\t ])?)`(?!`)/uy,
  pair: new RegExp(`(\\*\\*?)(?!\\*)(${word}+)\\1(?!\\*)`, 'uy'),
  link: new RegExp(`\\[${label}\\]${resource}`, 'uy'),
  image: new RegExp(`!\\[${label}\\]${resource}`, 'uy'),
  note: /\[\^([A-Za-z0-9_-]+)\](?![:([])/uy,
  underscores: /_+/uy
} as const

const letter = /[\p{L}\p{N}]/u
/** Punctuation that is the same to all who know Unicode. */
const point = /[.,:;?()"'«»“”‘’…–—「」『』（）。、！？：；・]/

/** A piece of inline content, and where it ends. */
export type Piece = {readonly end: number} & (
  | {readonly kind: 'text'}
  /** A bracket on its own is text; two may be a label. */
  | {readonly kind: 'bracket'; readonly bracket: '[' | ']'}
  | {readonly kind: 'code'; readonly held: string}
  | {readonly kind: 'note'; readonly held: string}
  /** What stands between the marks, and how long the first of them is. */
  | {readonly kind: 'strong' | 'emphasis'; readonly held: string; readonly mark: number}
  | {
      readonly kind: 'link' | 'image'
      readonly held: string
      readonly mark: number
      readonly url: string
      readonly title: string | null
    }
)

/** The piece at a place: text, `code`, **strong**, *emphasis*, [link](/a), ![image](/b), [^note]; none in another. */
export function pieceAt(value: string, at: number): Piece | undefined {
  switch (value[at]) {
    case '`':
      return heldIn('code', forms.code, value, at)
    case '*':
      return pairAt(value, at) ?? textAt(value, at)
    case '_':
      return underscoresAt(value, at) ?? textAt(value, at)
    case '[':
      return resourceAt('link', value, at) ?? heldIn('note', forms.note, value, at) ?? openAt(value, at)
    case ']':
      return {kind: 'bracket', bracket: ']', end: at + 1}
    case '!':
      return resourceAt('image', value, at) ?? textAt(value, at)
    default:
      return textAt(value, at)
  }
}

function match(form: RegExp, value: string, at: number): RegExpExecArray | null {
  form.lastIndex = at
  return form.exec(value)
}

function textAt(value: string, at: number): Piece | undefined {
  const found = match(forms.text, value, at)
  return found === null ? undefined : {kind: 'text', end: at + found[0].length}
}

function heldIn(kind: 'code' | 'note', form: RegExp, value: string, at: number): Piece | undefined {
  const found = match(form, value, at)
  return found === null ? undefined : {kind, held: found[1]!, end: at + found[0].length}
}

function openAt(value: string, at: number): Piece | undefined {
  return value[at + 1] === '^' ? undefined : {kind: 'bracket', bracket: '[', end: at + 1}
}

/** Underscores in a word are part of it. */
function underscoresAt(value: string, at: number): Piece | undefined {
  const end = at + match(forms.underscores, value, at)![0].length
  return isLetter(before(value, at)) && isLetter(after(value, end)) ? {kind: 'text', end} : undefined
}

/**
 * Marks that touch letters or digits from inside open and close whatever stands around them; those that touch
 * punctuation only beside white space or other punctuation.
 */
function pairAt(value: string, at: number): Piece | undefined {
  const found = match(forms.pair, value, at)
  if (found === null) return undefined
  const [{length}, {length: mark}, held] = found as unknown as [string, string, string]
  const end = at + length
  const touches = (inner: string, outer: string): boolean =>
    isLetter(inner) || (point.test(inner) && (outer === '' || outer === ' ' || outer === '\n' || point.test(outer)))
  if (!touches(after(held, 0), before(value, at)) || !touches(before(held, held.length), after(value, end)))
    return undefined
  return {kind: mark === 2 ? 'strong' : 'emphasis', held, mark, end}
}

function resourceAt(kind: 'link' | 'image', value: string, at: number): Piece | undefined {
  const found = match(forms[kind], value, at)
  if (found === null) return undefined
  const [{length}, held, url, title = null] = found as unknown as [string, string, string, string?]
  return {kind, held, mark: kind === 'link' ? 1 : 2, url, title, end: at + length}
}

/** The character that ends before a place, or begins there; empty where the text has none. */
function before(value: string, at: number): string {
  return /.?$/su.exec(value.slice(Math.max(0, at - 2), at))![0]
}

function after(value: string, at: number): string {
  const code = value.codePointAt(at)
  return code === undefined ? '' : String.fromCodePoint(code)
}

function isLetter(character: string): boolean {
  return letter.test(character)
}
