/**
 * The namespaces of XLIFF 2.1 and of the modules beside it, by the prefix that ordbro writes. `xlf` stands
 * for the core, which is written without a prefix.
 */
export const namespaces = {
  xlf: 'urn:oasis:names:tc:xliff:document:2.0',
  mda: 'urn:oasis:names:tc:xliff:metadata:2.0',
  slr: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  gls: 'urn:oasis:names:tc:xliff:glossary:2.0',
  mtc: 'urn:oasis:names:tc:xliff:matches:2.0',
  fs: 'urn:oasis:names:tc:xliff:fs:2.0',
  val: 'urn:oasis:names:tc:xliff:validation:2.0',
  res: 'urn:oasis:names:tc:xliff:resourcedata:2.0',
  ctr: 'urn:oasis:names:tc:xliff:changetracking:2.1',
  its: 'http://www.w3.org/2005/11/its',
  itsm: 'urn:oasis:names:tc:xliff:itsm:2.1'
} as const

export type ModulePrefix = keyof typeof namespaces

const prefixes = new Map<string, ModulePrefix>(
  Object.entries(namespaces).map(([prefix, uri]) => [uri, prefix as ModulePrefix])
)

/** The prefix of a namespace that XLIFF defines, or `undefined` for anybody else's. */
export function prefixOf(uri: string): ModulePrefix | undefined {
  return prefixes.get(uri)
}

/** Declared on every `<xliff>` that ordbro writes, whether used or not: the head of a file does not change with its content. */
export const declared: readonly ModulePrefix[] = ['mda', 'slr', 'gls']

/** An element's name with the prefix of `namespaces`; of a foreign namespace: `*`. */
export function nameOf({local, uri}: {readonly local: string; readonly uri: string}): string {
  const prefix = prefixes.get(uri)
  if (prefix === undefined) return '*'
  const known = names.get(prefix)!
  let name = known.get(local)
  if (name === undefined) {
    name = `${prefix}:${local}`
    // Strangers' names are not kept beyond the vocabulary of the standard and some mistakes.
    if (known.size < 100) known.set(local, name)
  }
  return name
}

// Asked for every element by many rules: joined once.
const names = new Map(Object.keys(namespaces).map((prefix) => [prefix, new Map<string, string>()]))
