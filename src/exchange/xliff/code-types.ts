import type {CodeType} from '../../model/code.ts'

/** `type` and `subType` of an inline code (XLIFF 2.1, attributes `type` and `subType`). */
export interface XliffType {
  readonly type: 'fmt' | 'ui' | 'link' | 'image' | 'other'
  readonly subType?: string
}

/** Both ways: where XLIFF has a word for a code, a CAT tool shows it as such; for the rest the prefix is ours. */
export const codeTypes: Readonly<Record<CodeType, XliffType>> = {
  strong: {type: 'fmt', subType: 'xlf:b'},
  emphasis: {type: 'fmt', subType: 'xlf:i'},
  delete: {type: 'fmt', subType: 'ordbro:delete'},
  break: {type: 'fmt', subType: 'xlf:lb'},
  link: {type: 'link'},
  url: {type: 'link', subType: 'ordbro:url'},
  footnote: {type: 'link', subType: 'ordbro:footnote'},
  image: {type: 'image'},
  // A value that is put in later is what the standard calls a variable.
  template: {type: 'ui', subType: 'xlf:var'},
  code: {type: 'other', subType: 'ordbro:code'},
  math: {type: 'other', subType: 'ordbro:math'},
  html: {type: 'other', subType: 'ordbro:html'},
  element: {type: 'other', subType: 'ordbro:element'},
  expression: {type: 'other', subType: 'ordbro:expression'},
  directive: {type: 'other', subType: 'ordbro:directive'}
}

/** The kind of code that ordbro writes with a type and a subtype, if there is one. */
export function knownCodeType(type: string, subType: string | undefined): CodeType | undefined {
  return typeOf.get(keyOf({type, subType}))
}

/** The kind of code that a type and a subtype stand for; what only other tools write counts as an element. */
export function codeTypeOf(type: string | undefined, subType: string | undefined): CodeType {
  return (type === undefined ? undefined : knownCodeType(type, subType)) ?? 'element'
}

function keyOf({type, subType}: {readonly type: string; readonly subType?: string | undefined}): string {
  return subType === undefined ? type : `${type} ${subType}`
}

const typeOf: ReadonlyMap<string, CodeType> = new Map(
  Object.entries(codeTypes).map(([code, type]) => [keyOf(type), code as CodeType])
)
