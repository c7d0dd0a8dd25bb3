import {Failure} from '../../model/failure.ts'
import {toLocale} from '../../model/locale.ts'
import type {Group, SegmentFile} from '../../model/segment-file.ts'
import {attributeOf, elementsOf, type XmlElement, xmlNamespace} from '../xml/node.ts'
import {parseXml} from '../xml/parse.ts'
import {unshield} from '../xml/shield.ts'
import {asForeign, keep, keepAttributes, type Scope, scopeOf} from './foreign.ts'
import {emptyGroup, misplaced, profile, type ReadContext, rootKey} from './layout.ts'
import {readMetadata, rowsOf} from './metadata.ts'
import {nameOf} from './namespaces.ts'
import {readUnit} from './read-unit.ts'
import {refuseSlips} from './refuse-slips.ts'
import {spaceOf} from './space.ts'
import {validate} from './validate.ts'

/**
 * Read a segment file as a person or another tool left it: other prefixes, other order of attributes, other indentation,
 * more elements. What ordbro does not know is kept in `foreign`.
 */
export function readXliff(text: string, path: string): SegmentFile {
  const document = parseXml(text, path, {elements: 'segmentElements'})
  const violations = validate(document, path).filter((violation) => !violation.bearable)
  const [first] = violations
  if (first !== undefined) {
    refuseSlips(document, path)
    const {line, column, bearable: _, ...said} = first
    const values = {...said, count: violations.length}
    throw new Failure('unreadable', 'xliff-invalid', values, {path, line, column})
  }
  const {root} = document
  const scope = scopeOf(root)
  const [file, second] = elementsOf(root)
  const target = attributeOf(root, 'trgLang')
  if (file === undefined || second !== undefined) throw misplaced(second ?? root, path)
  if (target === undefined) throw misplaced(root, path)
  const source = attributeOf(root, 'srcLang') ?? ''
  const locales = {source: toLocale(source) ?? source, target: toLocale(target) ?? target}
  const space = spaceOf(file, spaceOf(root, 'default'))
  const groups = elementsOf(file)
    .filter((child) => ['xlf:group', 'xlf:unit'].includes(nameOf(child)))
    .map((child): Group => {
      if (nameOf(child) !== 'xlf:group') throw misplaced(child, path)
      return readGroup(child, {path, scope, space: spaceOf(child, space), target: locales.target})
    })
  const extraction = Number(rowsOf(readMetadata(file).file, 'extraction')[0] ?? 0)
  const elements = fileElements(
    file,
    [...document.before, ...document.after].map((node) => keep(node, scope)),
    scope
  )
  const attributes = fileAttributes(root, file, scope)
  return {
    original: unshield(attributeOf(file, 'original') ?? ''),
    ...locales,
    extraction: Number.isInteger(extraction) ? extraction : 0,
    groups: groups.filter((group) => group.id !== emptyGroup || group.units.length > 0),
    ...asForeign({...scope.declarations(), ...attributes}, elements)
  }
}

function readGroup(element: XmlElement, context: ReadContext): Group {
  const elements: string[] = []
  const units: XmlElement[] = []
  for (const child of element.children) {
    if (child.kind === 'text') continue
    if (child.kind !== 'element' || !['xlf:unit', 'xlf:group'].includes(nameOf(child))) {
      elements.push(keep(child, context.scope))
    } else if (nameOf(child) === 'xlf:unit') units.push(child)
    else throw misplaced(child, context.path)
  }
  return {
    id: attributeOf(element, 'id') ?? '',
    units: units.map((unit) => readUnit(unit, {...context, space: spaceOf(unit, context.space)})),
    ...asForeign(
      keepAttributes(element, context.scope, ({uri, local}) => uri === '' && local === 'id'),
      elements
    )
  }
}

const fileKnown = new Set(['id', 'original', 'canResegment'])
const rootKnown = new Set(['version', 'srcLang', 'trgLang'])

function fileAttributes(root: XmlElement, file: XmlElement, scope: Scope): Record<string, string> {
  const outer = keepAttributes(
    root,
    scope,
    ({uri, local}) => (uri === '' && rootKnown.has(local)) || (uri === xmlNamespace && local === 'space')
  )
  const inner = keepAttributes(file, scope, ({uri, local}) => uri === '' && fileKnown.has(local))
  return {...Object.fromEntries(Object.entries(outer).map(([name, value]) => [`${rootKey}${name}`, value])), ...inner}
}

/** Elements and comments of a file that are not ordbro's; those around the root are taken in. */
function fileElements(file: XmlElement, around: readonly string[], scope: Scope): string[] {
  const own = file.children.flatMap((child): string[] => {
    if (child.kind === 'text') return []
    if (child.kind !== 'element') return [keep(child, scope)]
    const name = nameOf(child)
    if (name === 'xlf:group' || name === 'mda:metadata' || isOwnProfile(child)) return []
    return [keep(child, scope)]
  })
  return [...around, ...own, ...readMetadata(file).others.map((each) => keep(each, scope))]
}

function isOwnProfile(element: XmlElement): boolean {
  if (nameOf(element) !== 'slr:profiles') return false
  const [normalization, other] = elementsOf(element)
  const same = (each: XmlElement, expected: Readonly<Record<string, string>>): boolean =>
    Object.entries(expected).every(([name, value]) => attributeOf(each, name) === value)
  return (
    other === undefined &&
    normalization !== undefined &&
    same(element, profile.attributes) &&
    same(normalization, profile.normalization)
  )
}
