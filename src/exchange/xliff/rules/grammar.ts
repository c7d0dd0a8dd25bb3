import type {ValueKind} from './values.ts'

/**
 * What an element may have and hold: XLIFF's schemas as a table, with the constraints beside them that the standard
 * states in words only (where extension attributes may stand).
 */
export interface Shape {
  /** Attributes without a namespace; `!` after the kind: required. */
  readonly attributes: Readonly<Record<string, ValueKind | `${ValueKind}!`>>
  /** Whose attributes it may have besides `xml:`: nobody's, these modules', or everybody's. */
  readonly others: 'none' | 'any' | readonly string[]
  /** Its child elements in order, or `any`: not looked at. */
  readonly content: readonly Particle[] | 'any'
  /** Whether text may stand between its elements. */
  readonly mixed?: boolean
}

/** Elements of these names; `*` is any element of a namespace that XLIFF does not define. */
export interface Particle {
  readonly names: readonly string[]
  readonly least: number
  readonly most: number
}

const one = (name: string): Particle => ({names: [name], least: 1, most: 1})
const maybe = (name: string): Particle => ({names: [name], least: 0, most: 1})
const some = (...names: string[]): Particle => ({names, least: 1, most: Number.POSITIVE_INFINITY})
const any = (...names: string[]): Particle => ({names, least: 0, most: Number.POSITIVE_INFINITY})

// Where a module's element stands, by its chapter; ITS and change tracking are taken wherever an extension may stand.
const tracked = ['ctr:changeTrack', 'its:provenanceRecords', 'its:locQualityIssues', 'its:rules', '*']
const inFile = any('mda:metadata', 'slr:profiles', 'slr:data', 'res:resourceData', 'val:validation', ...tracked)
const inGroup = any('mda:metadata', 'slr:data', 'val:validation', ...tracked)
const inUnit = any(
  'mtc:matches',
  'gls:glossary',
  'mda:metadata',
  'slr:data',
  'res:resourceData',
  'val:validation',
  ...tracked
)
const inline = any('xlf:cp', 'xlf:ph', 'xlf:pc', 'xlf:sc', 'xlf:ec', 'xlf:mrk', 'xlf:sm', 'xlf:em')

const hints = {canCopy: 'yesNo', canDelete: 'yesNo', canReorder: 'reorder', copyOf: 'id'} as const
const typed = {subType: 'prefixed', type: 'codeType'} as const
const display = {disp: 'any', equiv: 'any', dataRef: 'id', subFlows: 'ids'} as const
const inherited = {canResegment: 'yesNo', translate: 'yesNo', srcDir: 'dir', trgDir: 'dir'} as const
const mark = {id: 'id!', translate: 'yesNo', type: 'markType', ref: 'uri', value: 'any'} as const
// A code takes attributes of these modules, and no one else's.
const codeModules = ['fs', 'slr', 'its', 'itsm']

export const grammar: Readonly<Record<string, Shape>> = {
  'xlf:xliff': {
    attributes: {version: 'version!', srcLang: 'language!', trgLang: 'language'},
    others: 'any',
    content: [some('xlf:file')]
  },
  'xlf:file': {
    attributes: {id: 'id!', original: 'any', ...inherited},
    others: 'any',
    content: [maybe('xlf:skeleton'), inFile, maybe('xlf:notes'), some('xlf:unit', 'xlf:group')]
  },
  'xlf:skeleton': {attributes: {href: 'uri'}, others: 'none', content: 'any', mixed: true},
  'xlf:group': {
    attributes: {id: 'id!', name: 'any', type: 'prefixed', ...inherited},
    others: 'any',
    content: [inGroup, maybe('xlf:notes'), any('xlf:unit', 'xlf:group')]
  },
  'xlf:unit': {
    attributes: {id: 'id!', name: 'any', type: 'prefixed', ...inherited},
    others: 'any',
    content: [inUnit, maybe('xlf:notes'), maybe('xlf:originalData'), some('xlf:segment', 'xlf:ignorable')]
  },
  'xlf:segment': {
    attributes: {id: 'id', canResegment: 'yesNo', state: 'state', subState: 'prefixed'},
    others: 'none',
    content: [one('xlf:source'), maybe('xlf:target')]
  },
  'xlf:ignorable': {attributes: {id: 'id'}, others: 'none', content: [one('xlf:source'), maybe('xlf:target')]},
  'xlf:notes': {attributes: {}, others: 'none', content: [some('xlf:note')]},
  'xlf:note': {
    attributes: {id: 'id', appliesTo: 'side', category: 'any', priority: 'priority'},
    others: 'any',
    content: [],
    mixed: true
  },
  'xlf:originalData': {attributes: {}, others: 'none', content: [some('xlf:data')]},
  'xlf:data': {attributes: {id: 'id!', dir: 'dir'}, others: 'none', content: [any('xlf:cp')], mixed: true},
  'xlf:source': {attributes: {}, others: 'none', content: [inline], mixed: true},
  'xlf:target': {attributes: {order: 'positive'}, others: 'none', content: [inline], mixed: true},
  'xlf:cp': {attributes: {hex: 'codePoint!'}, others: 'none', content: []},
  'xlf:ph': {attributes: {id: 'id!', ...hints, ...typed, ...display}, others: codeModules, content: []},
  'xlf:pc': {
    attributes: {
      id: 'id!',
      ...hints,
      ...typed,
      canOverlap: 'yesNo',
      dir: 'dir',
      dispStart: 'any',
      dispEnd: 'any',
      equivStart: 'any',
      equivEnd: 'any',
      dataRefStart: 'id',
      dataRefEnd: 'id',
      subFlowsStart: 'ids',
      subFlowsEnd: 'ids'
    },
    others: codeModules,
    content: [inline],
    mixed: true
  },
  'xlf:sc': {
    attributes: {id: 'id!', ...hints, ...typed, ...display, canOverlap: 'yesNo', dir: 'dir', isolated: 'yesNo'},
    others: codeModules,
    content: []
  },
  'xlf:ec': {
    attributes: {
      id: 'id',
      startRef: 'id',
      ...hints,
      ...typed,
      ...display,
      canOverlap: 'yesNo',
      dir: 'dir',
      isolated: 'yesNo'
    },
    others: codeModules,
    content: []
  },
  'xlf:mrk': {attributes: mark, others: 'any', content: [inline], mixed: true},
  'xlf:sm': {attributes: mark, others: 'any', content: []},
  'xlf:em': {attributes: {startRef: 'id!'}, others: 'none', content: []},
  'mda:metadata': {attributes: {id: 'id'}, others: 'none', content: [some('mda:metaGroup')]},
  'mda:metaGroup': {
    attributes: {id: 'id', category: 'any', appliesTo: 'metaSide'},
    others: 'none',
    content: [some('mda:metaGroup', 'mda:meta')]
  },
  'mda:meta': {attributes: {type: 'any!'}, others: 'none', content: [], mixed: true},
  'slr:profiles': {
    attributes: {generalProfile: 'any', storageProfile: 'any'},
    others: 'none',
    content: [maybe('slr:normalization'), any('*')]
  },
  'slr:normalization': {
    attributes: {general: 'normalization', storage: 'normalization'},
    others: 'none',
    content: []
  },
  'slr:data': {attributes: {profile: 'any!'}, others: 'any', content: [any('*')]},
  'gls:glossary': {attributes: {}, others: 'none', content: [some('gls:glossEntry')]},
  'gls:glossEntry': {
    attributes: {id: 'id', ref: 'uri'},
    others: 'any',
    content: [one('gls:term'), any('gls:translation'), maybe('gls:definition'), any('mda:metadata', '*')]
  },
  'gls:term': {attributes: {source: 'any'}, others: 'any', content: [], mixed: true},
  'gls:translation': {attributes: {id: 'id', ref: 'uri', source: 'any'}, others: 'any', content: [], mixed: true},
  'gls:definition': {attributes: {source: 'any'}, others: 'any', content: [], mixed: true},
  'mtc:matches': {attributes: {}, others: 'none', content: [some('mtc:match')]},
  'mtc:match': {
    attributes: {
      id: 'id',
      matchQuality: 'percent',
      matchSuitability: 'percent',
      origin: 'any',
      ref: 'uri!',
      reference: 'yesNo',
      similarity: 'percent',
      subType: 'prefixed',
      type: 'matchType'
    },
    others: 'any',
    content: [maybe('mda:metadata'), maybe('xlf:originalData'), one('xlf:source'), one('xlf:target'), any('*')]
  },
  'val:validation': {attributes: {}, others: 'any', content: [some('val:rule')]},
  'val:rule': {
    attributes: {
      isPresent: 'any',
      isNotPresent: 'any',
      startsWith: 'any',
      endsWith: 'any',
      occurs: 'positive',
      existsInSource: 'yesNo',
      caseSensitive: 'yesNo',
      normalization: 'normalization',
      disabled: 'yesNo'
    },
    others: 'any',
    content: []
  },
  'res:resourceData': {attributes: {}, others: 'none', content: [any('res:resourceItemRef'), any('res:resourceItem')]},
  'res:resourceItemRef': {attributes: {id: 'id', ref: 'id!'}, others: 'any', content: []},
  'res:resourceItem': {
    attributes: {mimeType: 'any', id: 'id', context: 'yesNo'},
    others: 'any',
    content: [maybe('res:source'), maybe('res:target'), any('res:reference')]
  },
  'res:source': {attributes: {href: 'any'}, others: 'any', content: 'any'},
  'res:target': {attributes: {href: 'any'}, others: 'any', content: 'any'},
  'res:reference': {attributes: {href: 'any!'}, others: 'any', content: []}
}

/** The attributes that a module defines for core elements; others of its namespace are mistakes. */
export const moduleAttributes: Readonly<Record<string, readonly string[]>> = {
  mda: [],
  gls: [],
  mtc: [],
  res: [],
  val: [],
  ctr: [],
  fs: ['fs', 'subFs'],
  slr: ['storageRestriction', 'sizeRestriction', 'equivStorage', 'sizeInfo', 'sizeInfoRef']
}

/** Modules whose elements are all in `grammar`: another name in their namespace is a mistake. */
export const closedModules: ReadonlySet<string> = new Set(['xlf', 'mda', 'slr', 'gls', 'mtc', 'val', 'res'])
