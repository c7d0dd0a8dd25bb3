import {decodeNamedCharacterReference} from 'decode-named-character-reference'

/** CommonMark §2.5 "Entity and numeric character references". */
const reference = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{0,31}));/

/** The character reference that `raw` begins with: its length and what it stands for. */
export function characterReference(raw: string): {length: number; value: string} | undefined {
  const match = reference.exec(raw)
  if (match === null) return undefined
  const [whole, decimal, hexadecimal, name] = match
  if (name !== undefined) {
    const value = decodeNamedCharacterReference(name)
    return value === false ? undefined : {length: whole.length, value}
  }
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal!, 16)
  return {length: whole.length, value: decodeNumber(code)}
}

/** What HTML forbids becomes U+FFFD (as in micromark-util-decode-numeric-character-reference). */
function decodeNumber(code: number): string {
  const forbidden =
    code < 9 ||
    code === 11 ||
    (code > 13 && code < 32) ||
    (code > 126 && code < 160) ||
    (code > 55_295 && code < 57_344) ||
    (code > 64_975 && code < 65_008) ||
    (code & 65_535) === 65_535 ||
    (code & 65_535) === 65_534 ||
    code > 1_114_111
  return forbidden ? '\uFFFD' : String.fromCodePoint(code)
}

/** Text of HTML with its character references decoded. */
export function decodeHtml(raw: string): string {
  if (!raw.includes('&')) return raw
  return raw.replace(/&[#a-zA-Z][a-zA-Z0-9]{0,31};/g, (found) => characterReference(found)?.value ?? found)
}

/** Text as it may stand between tags of HTML, or, with a quote, in an attribute. */
export function encodeHtml(value: string, quote = ''): string {
  const encoded = value.replace(/&(?=#?[a-zA-Z0-9]+;?)/g, '&amp;').replaceAll('<', '&lt;')
  if (quote === '"') return encoded.replaceAll('"', '&quot;')
  return quote === "'" ? encoded.replaceAll("'", '&#39;') : encoded
}
