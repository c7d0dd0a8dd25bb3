/** Characters that XML 1.0 has no way to write (§2.2 Char), lone surrogates among them. */
export const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Whether a text has one; a lone surrogate is what makes a text ill formed. */
export function hasForbidden(text: string): boolean {
  return /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/.test(text) || !text.isWellFormed()
}

const mark = 'cp:'

/**
 * A value for a place where XLIFF has no `<cp>`: attributes, notes, metadata. Nearly always the value itself; one with
 * a forbidden character is marked and has it as hexadecimal digits.
 *
 *     a U+0001 b → cp:a\1;b        cp:x → cp:cp:x
 */
export function shield(value: string): string {
  if (!value.startsWith(mark) && !hasForbidden(value)) return value
  return (
    mark +
    value.replaceAll('\\', '\\5c;').replace(forbidden, (character) => `\\${character.codePointAt(0)!.toString(16)};`)
  )
}

/** What `shield` was given. */
export function unshield(value: string): string {
  if (!value.startsWith(mark)) return value
  return value
    .slice(mark.length)
    .replace(/\\([0-9a-f]{1,6});/g, (whole, digits: string) =>
      Number.parseInt(digits, 16) <= 0x10ffff ? String.fromCodePoint(Number.parseInt(digits, 16)) : whole
    )
}
