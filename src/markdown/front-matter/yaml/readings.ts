import type {DocumentOptions, ParseOptions, SchemaOptions, ToJSOptions} from 'yaml'

type ReadingOptions = ParseOptions & DocumentOptions & SchemaOptions

/** Not unique by the parser, which compares each key with all others; `walkYaml` does it in one pass. */
const common = {uniqueKeys: false, prettyErrors: false, logLevel: 'error'} as const

/**
 * How the programs of this world read YAML. What ordbro writes must read the same in each of them.
 *
 *     draft: yes           'yes'           true         'yes'
 *     date: 2024-02-15     '2024-02-15'    a date       a date
 *                          1.2             1.1          matter
 */
export const readings = {
  /** YAML 1.2, core schema: what `yaml` reads, and the reading that fields are taken from. */
  '1.2': {...common, version: '1.2', schema: 'core'},
  /** YAML 1.1: Ruby and Python read it (Jekyll, MkDocs), where `no` is false and `12:30` a number. */
  '1.1': {...common, version: '1.1', schema: 'yaml-1.1'},
  /** In between, as js-yaml does it, which gray-matter has by default: dates and merge keys, but no `yes`. */
  matter: {...common, version: '1.2', schema: 'core', customTags: ['timestamp', 'merge']}
} satisfies Record<string, ReadingOptions>

export type Reading = keyof typeof readings

/** `walkYaml` has counted what the aliases multiply to, so that the parser need not. */
export const toJsOptions: ToJSOptions = {maxAliasCount: -1}
