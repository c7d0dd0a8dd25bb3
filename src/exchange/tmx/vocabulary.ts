/** The one document type that a memory may name; every other is refused unread. */
export const tmxDoctype = '<!DOCTYPE tmx SYSTEM "tmx14.dtd">'

/**
 * The `type`s of `<prop>` that bring a segment back as it was. What a person may want to read is plain text; what has
 * parts is JSON, a row for each.
 */
export const props = {
  original: 'ordbro:original',
  unit: 'ordbro:unit',
  path: 'ordbro:path',
  segment: 'ordbro:segment',
  target: 'ordbro:target',
  state: 'ordbro:state',
  fill: 'ordbro:fill',
  subState: 'ordbro:sub-state',
  fillHash: 'ordbro:fill-hash',
  previous: 'ordbro:previous',
  waiver: 'ordbro:waiver',
  locked: 'ordbro:locked',
  space: 'ordbro:space',
  foreign: 'ordbro:foreign',
  before: 'ordbro:before',
  after: 'ordbro:after',
  note: 'ordbro:note',
  code: 'ordbro:code',
  /** What an element in `<seg>` is: its `x` is the place in the list, from 1. */
  inline: 'ordbro:inline',
  /** What makes a translation worth less: a `Doubt`. */
  doubt: 'ordbro:doubt',
  /** In a header: the attributes that the header of another file had. */
  header: 'ordbro:header'
} as const

/** The attributes of the header that ordbro writes. No version, no date: what never changes never conflicts. */
export const ownHeader: Readonly<Record<string, string>> = {
  creationtool: 'ordbro',
  creationtoolversion: '1',
  segtype: 'sentence',
  'o-tmf': 'ordbro',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'plaintext'
}

/** `type` of the `<ph>` that stands for a character which XML cannot write; its content is the code point. */
export const codePointType = 'ordbro:cp'

/** The types under which tools keep the neighbours of a sentence; memoQ's are the ones that ordbro writes. */
export const neighbours = {
  before: ['x-context-pre', props.before, 'x-previous-source-text'],
  after: ['x-context-post', props.after, 'x-next-source-text'],
  /** Trados: `sentence before | its codes | …`, a bar in it doubled. */
  trados: 'x-ContextContent'
} as const
