import type {Node, Pair} from 'yaml'
import type {Range} from '../../model/unit.ts'
import type {FrontMatter} from './front-matter.ts'
import {lineStart, nextLine} from './line-bounds.ts'
import {directiveKey} from './read-directives.ts'
import {splitFrontMatter} from './split-front-matter.ts'
import {keyPath, parseToml} from './toml/toml-leaves.ts'
import {yamlPackage} from './yaml/package.ts'
import {parseYaml} from './yaml/parse-yaml.ts'

/** The text without what the author wrote under `ordbro:` in the front matter (`build --strip`). */
export function removeDirectives(text: string, path: string): string {
  const frontMatter = splitFrontMatter(text, path)
  if (frontMatter === undefined) return text
  const ranges = frontMatter.language === 'toml' ? inToml(text, frontMatter, path) : inYaml(text, frontMatter, path)
  return ranges.reduceRight((rest, {start, end}) => rest.slice(0, start) + rest.slice(end), text)
}

function inYaml(text: string, {content}: FrontMatter, path: string): Range[] {
  const {document} = parseYaml(text.slice(content.start, content.end), {path, text}, content.start)
  const map = document.contents
  const {isMap, isScalar} = yamlPackage()
  if (!isMap(map)) return []
  const pairs = map.items as unknown as readonly Pair<Node, Node | null>[]
  const index = pairs.findIndex(({key}) => isScalar(key) && key.source === directiveKey)
  const pair = pairs[index]
  if (pair === undefined) return []
  const startOf = ({key}: Pair<Node, Node | null>): number => content.start + key.range![0]
  const endOf = ({key, value}: Pair<Node, Node | null>): number => content.start + (value ?? key).range![1]
  if (map.flow !== true) {
    const start = lineStart(text, startOf(pair))
    return [{start, end: Math.max(nextLine(text, endOf(pair)), nextLine(text, startOf(pair)))}]
  }
  const [before, after] = [pairs[index - 1], pairs[index + 1]]
  if (after !== undefined) return [{start: startOf(pair), end: startOf(after)}]
  return [{start: before === undefined ? startOf(pair) : endOf(before), end: endOf(pair)}]
}

function inToml(text: string, {content}: FrontMatter, path: string): Range[] {
  const file = {path, text}
  return parseToml(text.slice(content.start, content.end), file, content.start)
    .body[0].body.filter((entry) => keyPath(entry.key, file, content.start)[0] === directiveKey)
    .map(({range: [start, end]}) => {
      return {start: lineStart(text, content.start + start), end: nextLine(text, content.start + end)}
    })
}
