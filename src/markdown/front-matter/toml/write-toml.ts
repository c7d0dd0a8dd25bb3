import type {ScalarStyle} from '../front-matter.ts'

/** What a TOML 1.0 string may not hold unescaped, line feeds aside; more than it demands, for readers' sake. */
const unprintable = /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF]/

/**
 * A string as a TOML string in the style that it replaces: basic, literal, or in three quotes.
 *
 * TOML has no escape for half a surrogate pair: one becomes U+FFFD, as it would in any UTF-8 file.
 */
export function writeToml(value: string, style: Extract<ScalarStyle, {kind: 'toml'}>): string {
  const {block, literal} = style
  const text = value.toWellFormed()
  if (block === undefined)
    return literal && !/['\n\t]/.test(text) && !unprintable.test(text) ? `'${text}'` : basic(text)
  const body = text.replace(/\n+$/, '') + block.tail
  // A line that looks like a fence would end the front matter; an empty first line needs one more before it.
  if (/^[-+]{3}/m.test(body)) return basic(body)
  const head = block.head === '' && body.startsWith('\n') ? block.lineEnd : block.head
  const lines = (content: string): string => content.replaceAll('\n', block.lineEnd)
  if (literal && !body.includes("'''") && !body.endsWith("'") && !unprintable.test(body)) {
    return `'''${head}${lines(body)}'''`
  }
  const escaped = body
    .replaceAll('\\', '\\\\')
    .replace(/"(?="|$)/g, '\\"')
    .replace(new RegExp(unprintable.source, 'g'), codePoint)
  return `"""${head}${lines(escaped)}"""`
}

function basic(value: string): string {
  const escapes: Readonly<Record<string, string>> = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\t': '\\t', '\r': '\\r'}
  const special = new RegExp(`["\\\\\\n\\t]|${unprintable.source}`, 'g')
  return `"${value.replace(special, (character) => escapes[character] ?? codePoint(character))}"`
}

function codePoint(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
