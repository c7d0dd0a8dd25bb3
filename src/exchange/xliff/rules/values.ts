/** The kinds of attribute values in XLIFF's schemas. A value that its kind refuses breaks the rule `attribute-value`. */
export type ValueKind =
  | 'any'
  | 'id'
  | 'ids'
  | 'yesNo'
  | 'reorder'
  | 'dir'
  | 'side'
  | 'metaSide'
  | 'prefixed'
  | 'codeType'
  | 'markType'
  | 'state'
  | 'priority'
  | 'positive'
  | 'percent'
  | 'matchType'
  | 'language'
  | 'space'
  | 'version'
  | 'codePoint'
  | 'normalization'
  | 'uri'

// Characters of an XML name (XML 1.0 §2.3 NameChar): XLIFF's ids are NMTOKENs.
const nameCharacter =
  '[-.0-9:A-Z_a-z\\u00B7\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u203F\\u2040\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\u{10000}-\\u{EFFFF}]'
const nameToken = new RegExp(`^${nameCharacter}+$`, 'u')
const nameTokens = new RegExp(`^ *${nameCharacter}+(?: +${nameCharacter}+)* *$`, 'u')

const oneOf =
  (...values: readonly string[]) =>
  (value: string): boolean =>
    values.includes(value)

const prefixed = /^[^\s:]+:[^\s:]+$/

/** What a value of a kind must be. */
export const values: Readonly<Record<ValueKind, (value: string) => boolean>> = {
  any: () => true,
  id: (value) => nameToken.test(value),
  ids: (value) => nameTokens.test(value),
  yesNo: oneOf('yes', 'no'),
  reorder: oneOf('yes', 'no', 'firstNo'),
  dir: oneOf('ltr', 'rtl', 'auto'),
  side: oneOf('source', 'target'),
  metaSide: oneOf('source', 'target', 'ignorable'),
  prefixed: (value) => prefixed.test(value),
  codeType: oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other'),
  markType: (value) => oneOf('generic', 'comment', 'term')(value) || prefixed.test(value),
  state: oneOf('initial', 'translated', 'reviewed', 'final'),
  priority: (value) => /^0*(?:[1-9]|10)$/.test(value.trim()),
  positive: (value) => /^0*[1-9]\d*$/.test(value.trim()),
  percent: (value) => /^\s*\d+(?:\.\d*)?\s*$/.test(value) && Number(value) <= 100,
  matchType: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'),
  language: isLanguageTag,
  space: oneOf('default', 'preserve'),
  // 2.1 keeps the namespace of 2.0, and a 2.0 file is a 2.1 file without ITS.
  version: oneOf('2.0', '2.1'),
  codePoint: isForbiddenCodePoint,
  normalization: oneOf('none', 'nfc', 'nfd'),
  uri: (value) => !/[\s<>"{}|\\^`]/.test(value)
}

/** BCP 47: well formed by `Intl`, or all private use. */
export function isLanguageTag(value: string): boolean {
  if (/^x(?:-[a-z0-9]{1,8})+$/i.test(value)) return true
  try {
    return Intl.getCanonicalLocales(value).length === 1
  } catch {
    return false
  }
}

/** `hex` of `<cp>`: four to six digits of a code point that XML 1.0 cannot hold; the controls that it discourages pass. */
function isForbiddenCodePoint(value: string): boolean {
  if (!/^[0-9a-f]{4,6}$/i.test(value)) return false
  const point = Number.parseInt(value, 16)
  if (point === 0x9 || point === 0xa || point === 0xd) return false
  return (
    point < 0x20 ||
    (point >= 0x7f && point <= 0x9f) ||
    (point >= 0xd800 && point <= 0xdfff) ||
    (point & 0xfffe) === 0xfffe
  )
}
