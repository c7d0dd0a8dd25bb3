import type {Finding} from '../../model/finding.ts'
import type {FrontMatterDirective, Leaf} from './front-matter.ts'

/** The key under which authors speak to ordbro. */
export const directiveKey = 'ordbro'

interface Written {
  readonly name: string
  readonly value: unknown
  readonly field: string | undefined
}

/**
 * The author's directives in front matter: one, a list of them, or a map; in a map a value may be given per field.
 *
 *     ordbro: skip                          ordbro:
 *     ordbro: [note Skämtsam ton, …]          note: Skämtsam ton
 *                                             max: {seoTitle: 60, seoDescription: 160}
 *                                             skip: [motto]
 */
export function readDirectives(
  leaves: readonly Leaf[],
  path: string,
  point: (offset: number) => {line: number; column: number}
): {directives: FrontMatterDirective[]; findings: Finding[]} {
  const directives: FrontMatterDirective[] = []
  const findings: Finding[] = []
  for (const leaf of leaves) {
    if (leaf.path[0] !== directiveKey) continue
    const written = writtenIn(leaf)
    const place = {path, ...point(leaf.range.start)}
    const directive = directiveOf(written, place.line)
    if (directive === 'unknown') {
      findings.push({code: 'directive-unknown', severity: 'warning', place, values: {name: written.name}})
    } else if (directive === 'invalid') {
      const values = {name: written.name, value: String(written.value)}
      findings.push({code: 'directive-invalid', severity: 'warning', place, values})
    } else if (directive !== undefined) directives.push(directive)
  }
  return {directives, findings}
}

function writtenIn({path, value}: Leaf): Written {
  const [, first, ...rest] = path
  if (typeof first === 'string') {
    // A list of fields to skip names them in its values.
    if (first === 'skip' && typeof rest.at(-1) === 'number') return {name: first, value: true, field: String(value)}
    // Positions in a list of notes are no names of fields.
    const field = rest.filter((part) => typeof part === 'string').join('.')
    return {name: first, value, field: field === '' ? undefined : field}
  }
  const [, name = '', words = ''] =
    /^[ \t\r\n]*(?:ordbro:)?([^ \t\r\n]*)[ \t\r\n]*(.*)$/s.exec(String(value ?? '')) ?? []
  return {name, value: words, field: undefined}
}

function directiveOf(
  {name, value, field}: Written,
  line: number
): FrontMatterDirective | 'unknown' | 'invalid' | undefined {
  switch (name) {
    case 'skip':
      if (value === false) return undefined
      return value === true || value === '' ? {name, value: '', field, line} : 'invalid'
    case 'note':
    case 'context':
      return typeof value === 'string' && /[^ \t\r\n]/.test(value) ? {name, value, field, line} : 'invalid'
    case 'max':
      return /^[1-9]\d{0,6}$/.test(String(value)) ? {name, value: String(value), field, line} : 'invalid'
    default:
      return 'unknown'
  }
}
