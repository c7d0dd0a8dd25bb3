import {mendOf} from './rules/values.ts'

/** The selectors of the core, in the order in which they may follow each other (XLIFF 2.1, "Fragment Identification"). */
const containers = ['f', 'g', 'u']
const leaves = ['n', 'd', 't']

// Prefixes of the modules, and those registered with the committee for extensions.
const registered = new Set(['gls', 'mtc', 'res', 'ctr', 'mda', 'slr', 'val', 'fs', 'its', 'itsm', 'tbx'])

/**
 * The last selector of a fragment identifier, or `undefined` where its syntax is wrong: containers from the outside in,
 * none twice, then at most one leaf.
 *
 *     #f=f1/u=1/gls=g1 → gls=g1      #n=n1 → n=n1      #m1 → m1      #f=f1/d=d1/u=1 → undefined
 */
export function fragmentLeaf(reference: string): string | undefined {
  const selectors = reference.replace(/^#\/?/, '').split('/')
  let container = -1
  for (const [at, selector] of selectors.entries()) {
    const last = at === selectors.length - 1
    const [, prefix, id] = /^(?:([^=]*)=)?(.*)$/.exec(selector) ?? []
    if (id === undefined || mendOf('id', id) !== undefined) return undefined
    const level = containers.indexOf(prefix ?? '')
    if (level > container) container = level
    else if (level !== -1 || !last) return undefined
    else if (prefix !== undefined && !leaves.includes(prefix) && !registered.has(prefix)) return undefined
  }
  return selectors.at(-1)
}
