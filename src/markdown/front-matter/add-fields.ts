import type {Node, Pair, YAMLMap} from 'yaml'
import {Failure} from '../../model/failure.ts'
import {compareFrontMatter} from './compare-front-matter.ts'
import type {FrontMatter} from './front-matter.ts'
import {forbiddenKeys} from './limits.ts'
import {lineStart, nextLine} from './line-bounds.ts'
import {readData} from './read-data.ts'
import {splitFrontMatter} from './split-front-matter.ts'
import {parseToml} from './toml/toml-leaves.ts'
import {writeToml} from './toml/write-toml.ts'
import {isPlain} from './yaml/is-plain.ts'
import {yamlPackage} from './yaml/package.ts'
import {parseYaml} from './yaml/parse-yaml.ts'
import {double, writeYaml} from './yaml/write-yaml.ts'

/**
 * The text with fields that it does not have yet: behind the others, or in a new block where there is none.
 *
 *     ---                         ---
 *     title: Sora        →        title: Sora
 *     ---                         locale: nb
 *                                 ---
 *
 * @param fields name → value, plain text; a field whose name is there already stays as it is
 * @throws Failure when the front matter cannot be read, or a name would reach a prototype (kind `usage`)
 */
export function addFields(text: string, path: string, fields: Readonly<Record<string, string>>): string {
  for (const key of Object.keys(fields)) {
    if (forbiddenKeys.has(key)) throw new Failure('usage', 'front-matter-key', {key})
  }
  const frontMatter = splitFrontMatter(text, path)
  if (frontMatter === undefined) return addBlock(text, Object.entries(fields))
  const data = readData(frontMatter, {path, text})
  const there = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : {}
  const missing = Object.entries(fields).filter(([key]) => !Object.hasOwn(there, key))
  if (missing.length === 0) return text
  const ways = frontMatter.language === 'toml' ? [inToml] : [behindYaml, beforeYaml]
  const written = ways.map((way) => way(text, frontMatter, missing, path))
  // Behind a block scalar that keeps its empty lines, a new line would be one more of them.
  const expected = new Map(missing)
  return written.find((result) => compareFrontMatter(text, result, expected).length === 0) ?? written[0]!
}

type Missing = readonly (readonly [key: string, value: string])[]

function addBlock(text: string, fields: Missing): string {
  if (fields.length === 0) return text
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const lineEnd = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = fields.map((field) => yamlField(field, false))
  return bom + ['---', ...lines, '---', ''].join(lineEnd) + text.slice(bom.length)
}

function behindYaml(text: string, frontMatter: FrontMatter, fields: Missing, path: string): string {
  const map = rootMap(text, frontMatter, path)
  if (map?.flow === true) return inFlow(text, frontMatter, fields, map)
  const indent = map === undefined ? '' : indentOf(text, frontMatter, map)
  return splice(text, lineStart(text, frontMatter.range.end), yamlLines(fields, indent, frontMatter))
}

function beforeYaml(text: string, frontMatter: FrontMatter, fields: Missing, path: string): string {
  const map = rootMap(text, frontMatter, path)
  if (map === undefined || map.flow === true) return text
  const at = lineStart(text, frontMatter.content.start + map.range![0])
  return splice(text, at, yamlLines(fields, indentOf(text, frontMatter, map), frontMatter))
}

function rootMap(text: string, {content}: FrontMatter, path: string): YAMLMap<Node, Node | null> | undefined {
  const {document} = parseYaml(text.slice(content.start, content.end), {path, text}, content.start)
  return yamlPackage().isMap(document.contents)
    ? (document.contents as unknown as YAMLMap<Node, Node | null>)
    : undefined
}

function indentOf(text: string, {content}: FrontMatter, map: YAMLMap): string {
  const at = content.start + map.range![0]
  return /^ */.exec(text.slice(lineStart(text, at), at))![0]
}

function inFlow(text: string, frontMatter: FrontMatter, fields: Missing, map: YAMLMap<Node, Node | null>): string {
  const json = frontMatter.language === 'json'
  const written = fields.map(([key, value]) =>
    json ? `${JSON.stringify(key)}: ${JSON.stringify(value)}` : yamlField([key, value], true)
  )
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined
  const at = frontMatter.content.start + (last === undefined ? map.range![0] + 1 : (last.value ?? last.key).range![1])
  return splice(text, at, (last === undefined ? '' : ', ') + written.join(', '))
}

function yamlLines(fields: Missing, indent: string, frontMatter: FrontMatter): string {
  return fields.map((field) => indent + yamlField(field, false) + frontMatter.lineEnd).join('')
}

function yamlField([key, value]: Missing[number], flow: boolean): string {
  const name = /^[\w-]+$/.test(key) && isPlain(key, flow) ? key : double(key)
  return `${name}: ${writeYaml(value, {kind: 'plain', flow})}`
}

/** Behind the last key of the top table: after a `[table]` the fields would be that table's. */
function inToml(text: string, frontMatter: FrontMatter, fields: Missing, path: string): string {
  const {start, end} = frontMatter.content
  const body = parseToml(text.slice(start, end), {path, text}, start).body[0].body
  const lastKey = body.findLast((entry) => entry.type === 'TOMLKeyValue')
  const top = body.length === 0 ? lineStart(text, frontMatter.range.end) : start
  const at = lastKey === undefined ? top : nextLine(text, start + lastKey.range[1])
  const style = {kind: 'toml', literal: false, block: undefined} as const
  const name = (key: string): string => (/^[\w-]+$/.test(key) ? key : writeToml(key, style))
  const lines = fields.map(([key, value]) => `${name(key)} = ${writeToml(value, style)}${frontMatter.lineEnd}`)
  return splice(text, at, lines.join(''))
}

function splice(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at)
}
