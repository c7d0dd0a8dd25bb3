import {Failure} from '../../model/failure.ts'
import {compareData, type DataMismatch, entriesOf} from './compare-data.ts'
import type {FrontMatter, Leaf} from './front-matter.ts'
import {leavesOf} from './leaves-of.ts'
import {readData} from './read-data.ts'
import {splitFrontMatter} from './split-front-matter.ts'
import {readsBackAs} from './write-field.ts'
import {flatData} from './yaml/flat/flat-data.ts'
import {type FlatYaml, readFlat} from './yaml/flat/read-flat.ts'
import {type ParsedYaml, parseYaml} from './yaml/parse-yaml.ts'
import type {Reading} from './yaml/readings.ts'
import {yamlData} from './yaml/yaml-data.ts'

/** A text that begins with a block of front matter, split, with what was read of it. */
interface Block {
  readonly text: string
  readonly frontMatter: FrontMatter
  /** What needs no parser. */
  readonly flat: FlatYaml | undefined
  readonly parsed: Map<Reading, ParsedYaml>
  leaves?: readonly Leaf[]
}

/** An article is proved in each locale against the same source, which is read once. */
let lastSource: {readonly text: string; readonly block: Block | undefined} | undefined

/**
 * Hold the front matter of a built article against what its source predicts: same keys in the same order, same types,
 * list lengths and values, but for the replacements, as YAML 1.1, YAML 1.2 and gray-matter read them. A replaced field
 * must read back as the string that was meant, and so must whatever aliases take from it.
 *
 * @param source the source article, or its block alone
 * @param built the built article, or its block alone
 * @param expected values by `Field.name`; a name that the source does not have is a field that the build added
 * @param without keys at the top that the build took out (`ordbro` under `build --strip`)
 */
export function compareFrontMatter(
  source: string,
  built: string,
  expected: ReadonlyMap<string, string>,
  without: readonly string[] = []
): DataMismatch[] {
  const sourceBlock = sourceOf(source)
  try {
    const builtBlock = blockOf(built)
    return builtBlock === undefined
      ? compareWithNone(sourceBlock, expected)
      : compareBlocks(sourceBlock, builtBlock, expected, without)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const actual = `${error.code} ${JSON.stringify(error.values)}`
    return [{reason: 'front-matter-unreadable', expected: '', actual, name: ''}]
  }
}

function sourceOf(text: string): Block | undefined {
  if (lastSource?.text !== text) lastSource = {text, block: blockOf(text)}
  return lastSource.block
}

function blockOf(text: string): Block | undefined {
  const frontMatter = splitFrontMatter(text, '')
  if (frontMatter === undefined) return undefined
  const {language, content} = frontMatter
  const flat = language === 'yaml' ? readFlat(text.slice(content.start, content.end), content.start) : undefined
  return {text, frontMatter, flat, parsed: new Map()}
}

function leavesIn(block: Block): readonly Leaf[] {
  block.leaves ??= block.flat?.leaves ?? leavesOf(block.frontMatter, {path: '', text: block.text}).leaves
  return block.leaves
}

function parsedAs(reading: Reading, {text, frontMatter, parsed}: Block): ParsedYaml {
  const {start, end} = frontMatter.content
  const known = parsed.get(reading) ?? parseYaml(text.slice(start, end), {path: '', text}, start, reading)
  parsed.set(reading, known)
  return known
}

function compareWithNone(source: Block | undefined, expected: ReadonlyMap<string, string>): DataMismatch[] {
  if (source === undefined && expected.size === 0) return []
  return [{reason: 'front-matter-missing', expected: source?.frontMatter.language ?? 'yaml', actual: '', name: ''}]
}

function compareBlocks(
  source: Block | undefined,
  built: Block,
  expected: ReadonlyMap<string, string>,
  without: readonly string[]
): DataMismatch[] {
  const {language} = built.frontMatter
  if (source !== undefined && source.frontMatter.language !== language) {
    return [{reason: 'language-differs', expected: source.frontMatter.language, actual: language, name: ''}]
  }
  const leaves = source === undefined ? [] : leavesIn(source)
  const known = new Map(leaves.map((leaf) => [leaf.name, leaf]))
  const replaced = new Map<string, string>()
  const added = new Map<string, string>()
  for (const [name, value] of expected) {
    const leaf = known.get(name)
    if (leaf === undefined) added.set(name, value)
    else replaced.set(name, readsBackAs(leaf, value))
  }
  const found = readingsOf(language).flatMap((reading) => {
    const before = source === undefined ? {} : dataOf(source, reading, replaced)
    if (before === unreadable) return []
    const after = dataOf(built, reading, new Map())
    return compareData(remove(before, without), takeOut(after, added), []).concat(compareAdded(after, added))
  })
  return distinct(found)
}

const unreadable = Symbol('unreadable')

/** The ways in which programs read the language; gray-matter itself is always one. */
function readingsOf(language: FrontMatter['language']): readonly (Reading | 'gray-matter')[] {
  return language === 'yaml' ? ['1.2', '1.1', 'gray-matter'] : ['gray-matter']
}

/**
 * The data of a block with some scalars replaced by strings; `unreadable` where this reading cannot make anything of it,
 * as YAML 1.1 cannot of every YAML 1.2 text.
 */
function dataOf(block: Block, reading: Reading | 'gray-matter', replaced: ReadonlyMap<string, string>): unknown {
  const {text, frontMatter, flat} = block
  if (flat !== undefined) return flatData(flat.root, reading === 'gray-matter' ? 'matter' : reading, replaced)
  if (frontMatter.language === 'yaml' && (reading !== 'gray-matter' || replaced.size > 0)) {
    try {
      const as = reading === 'gray-matter' ? 'matter' : reading
      // A block of comments is no data, where a map with the fields that are added is expected.
      return yamlData(parsedAs(as, block), as, replaced) ?? new Map()
    } catch (error) {
      if (error instanceof Failure && reading === '1.2') throw error
      return unreadable
    }
  }
  const data = readData(frontMatter, {path: '', text})
  for (const leaf of replaced.size > 0 ? leavesIn(block) : []) {
    const value = replaced.get(leaf.name)
    if (value === undefined) continue
    const parent = leaf.path.slice(0, -1).reduce<unknown>((node, part) => (node as Record<string, unknown>)[part], data)
    ;(parent as Record<string, unknown>)[leaf.path.at(-1)!] = value
  }
  return data
}

/** The data without keys at its top. */
function remove(data: unknown, keys: readonly string[]): unknown {
  if (keys.length === 0 || typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return new Map(entriesOf(data).filter(([key]) => !keys.includes(String(key))))
}

function takeOut(data: unknown, added: ReadonlyMap<string, string>): unknown {
  return remove(data, [...added.keys()])
}

function compareAdded(data: unknown, added: ReadonlyMap<string, string>): DataMismatch[] {
  if (added.size === 0) return []
  const entries = typeof data === 'object' && data !== null ? entriesOf(data) : []
  const values = new Map(entries.map(([key, value]) => [String(key), value]))
  return [...added].flatMap(([name, value]) =>
    values.has(name)
      ? compareData(value, values.get(name), [name])
      : [{reason: 'key-missing', expected: name, actual: '', name}]
  )
}

/** The same difference seen by several readings is told once. */
function distinct(found: readonly DataMismatch[]): DataMismatch[] {
  return [...new Map(found.map((mismatch) => [JSON.stringify(mismatch), mismatch])).values()]
}
