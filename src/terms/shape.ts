/**
 * What one cluster (a character and the marks on it) looks like to the matcher: composed, of usual width, with plain
 * quotes and hyphens, without invisible characters, and in lower case unless `keepCase`. Empty where nothing is left.
 *
 *     e + U+0301 → é    Ａ → a    ｶ + ﾞ → ガ    ﬁ → fi    ’ → '    U+2011 → -
 */
export function shape(cluster: string, keepCase: boolean): string {
  const plain = cluster
    .replace(widthForms, (form) => form.normalize('NFKC'))
    .replace(invisible, '')
    .normalize('NFC')
    .replace(otherForms, (form) => usual[form] ?? form)
  // One sigma, and no dot on the i that Unicode makes of Turkish İ.
  return keepCase ? plain : plain.toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
}

/** Belongs to the character before it: marks, the later parts of a Hangul syllable, what nobody sees. */
export const extender = /[\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11FF\uFF9E\uFF9F]/u

/** What separates words within a term. Text elsewhere in ordbro, NBSP and U+3000 do no more than a space does here. */
export const gap = /[\t\n\v\f\r \x85\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000]/

/** Soft hyphen, zero width space, joiner and no-break space, direction marks, variation selectors. */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu

/**
 * Where only NFKC makes equal what readers take for equal. Not all of NFKC: `Sora™` would end in letters, `Sora²` in a
 * digit.
 */
const widthForms = new RegExp(
  `[${[
    '\\u2E80-\\u2FDF', // Kangxi radicals, which PDF copies have in place of the ideographs
    '\\u3099-\\u309C', // kana sound marks, with and without a space of their own
    '\\uFB00-\\uFB06', // Latin ligatures
    '\\uFF01-\\uFFEE' // full-width Latin, half-width kana and Hangul
  ].join('')}]+`,
  'g'
)

/** One style for quotes (as `model/content.ts` has it) and for hyphens. */
const usual: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'“”„‟«»″'].map((quote) => [quote, '"'])),
  ...Object.fromEntries([...'‘’‚‛‹›′'].map((quote) => [quote, "'"])),
  '\u2010': '-', // HYPHEN
  '\u2011': '-' // NON-BREAKING HYPHEN
}

const otherForms = new RegExp(`[${Object.keys(usual).join('')}]`, 'g')
