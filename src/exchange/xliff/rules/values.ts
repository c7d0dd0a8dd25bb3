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

const prefixed = /^[^\s:]+:[^\s:]+$/

/** The kinds whose values are a list. */
const listed = {
  yesNo: ['yes', 'no'],
  reorder: ['yes', 'no', 'firstNo'],
  dir: ['ltr', 'rtl', 'auto'],
  side: ['source', 'target'],
  metaSide: ['source', 'target', 'ignorable'],
  codeType: ['fmt', 'ui', 'quote', 'link', 'image', 'other'],
  markType: ['generic', 'comment', 'term'],
  state: ['initial', 'translated', 'reviewed', 'final'],
  matchType: ['am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'],
  space: ['default', 'preserve'],
  // 2.1 keeps the namespace of 2.0, and a 2.0 file is a 2.1 file without ITS.
  version: ['2.0', '2.1'],
  normalization: ['none', 'nfc', 'nfd']
} as const satisfies Partial<Record<ValueKind, readonly string[]>>

/** The other kinds: what a value must be, and the name of what to write, whose words are under `words:xliff`. */
const described: Readonly<Record<Exclude<ValueKind, keyof typeof listed>, Described>> = {
  any: {is: () => true, mend: 'restore'},
  id: {is: (value) => nameToken.test(value), mend: 'write-id'},
  ids: {is: (value) => nameTokens.test(value), mend: 'write-id'},
  prefixed: {is: (value) => prefixed.test(value), mend: 'write-prefixed'},
  priority: {is: (value) => /^0*(?:[1-9]|10)$/.test(value.trim()), mend: 'write-priority'},
  positive: {is: (value) => /^0*[1-9]\d*$/.test(value.trim()), mend: 'write-number'},
  percent: {
    is: (value) => /^\s*\d+(?:\.\d*)?\s*$/.test(value) && Number(value) <= 100,
    mend: 'write-percent'
  },
  language: {is: isLanguageTag, mend: 'write-language'},
  codePoint: {is: isForbiddenCodePoint, mend: 'write-code-point'},
  uri: {is: (value) => !/[\s<>"{}|\\^`]/.test(value), mend: 'write-uri'}
}

interface Described {
  is(value: string): boolean
  readonly mend: string
}

/** What is to be written in place of a value that its kind refuses, or `undefined` where the value is one of the kind. */
export function mendOf(kind: ValueKind, value: string): string | undefined {
  if (!isListed(kind)) return described[kind].is(value) ? undefined : described[kind].mend
  const allowed: readonly string[] = listed[kind]
  // A mark may also be of a kind of somebody's own.
  if (allowed.includes(value) || (kind === 'markType' && prefixed.test(value))) return undefined
  return `write-one:${allowed.join(', ')}`
}

function isListed(kind: ValueKind): kind is keyof typeof listed {
  return Object.hasOwn(listed, kind)
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
