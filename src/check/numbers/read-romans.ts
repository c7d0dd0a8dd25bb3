const worth: Readonly<Record<string, number>> = {I: 1, V: 5, X: 10, L: 50, C: 100}

/**
 * Roman numerals in a text, to 399, as kings, chapters and centuries have them.
 *
 *     Karl XII → 12     Kapitel IV → 4     IIII, CD-ROM → none
 */
export function readRomans(text: string): number[] {
  return Array.from(text.matchAll(roman), ([letters]) =>
    [...letters].reduce((sum, letter, at) => {
      const value = worth[letter]!
      return sum + (value < (worth[letters[at + 1] ?? ''] ?? 0) ? -value : value)
    }, 0)
  )
}

const roman = /(?<![\p{L}\p{N}-])(?=[IVXLC])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})(?![\p{L}\p{N}-])/gu
