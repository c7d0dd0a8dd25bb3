import {Failure} from '../../model/failure.ts'
import {lazily} from '../../model/lazily.ts'
import {checkSize} from './check-size.ts'
import type {FrontMatter} from './front-matter.ts'
import {parseJson} from './json-leaves.ts'
import {limits} from './limits.ts'
import {tomlLeaves} from './toml/toml-leaves.ts'
import type {FileText} from './unreadable.ts'
import {parseYaml} from './yaml/parse-yaml.ts'
import {toJsOptions} from './yaml/readings.ts'

type Engine = (input: string) => object

/**
 * Names for which gray-matter 4.0.3 would run the block as code, or reach a function through the prototype of its table
 * of engines. `engines: {js: false}` does not turn them off: a falsy engine makes it look for the alias `javascript`.
 */
const refused = [
  'js',
  'javascript',
  'coffee',
  'coffeescript',
  'cson',
  'constructor',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf'
]

/**
 * All engines that gray-matter may call; they read data and run nothing. Their input begins at the end of the opening
 * fence, so that its lines and columns are those of the file.
 */
export function enginesFor(path: string): Record<string, Engine> {
  const fileOf = (text: string): FileText => ({path, text})
  const yaml = (input: string): object => {
    const {document} = parseYaml(input, fileOf(input), 0, 'matter')
    return document.toJS(toJsOptions) as object
  }
  const toml = (input: string): object => {
    tomlLeaves(input, fileOf(input), 0)
    const {parse, TomlError} = lazily<typeof import('smol-toml')>('smol-toml')
    try {
      return parse(input, {integersAsBigInt: 'asNeeded', maxDepth: limits.depth, unsafeKeyBehaviour: 'throw'})
    } catch (error) {
      if (!(error instanceof TomlError)) throw error
      const message = error.message.split('\n', 1)[0]!.replace(/\.$/, '')
      throw new Failure('unreadable', 'front-matter-syntax', {message}, {path, line: error.line, column: error.column})
    }
  }
  const json = (input: string): object => parseJson(input, fileOf(input), 0) as object
  const refuse = (language: string): [string, Engine] => [
    language,
    () => {
      throw new Failure('unreadable', 'front-matter-engine', {language}, {path})
    }
  ]
  return {...Object.fromEntries(refused.map(refuse)), yaml, yml: yaml, toml, json}
}

/**
 * The data of front matter, read by gray-matter from the split block alone: bare fences and line feeds, so that nothing
 * in the file chooses the engine or ends the block early. Always with options: without, gray-matter keeps what it read
 * by its text and hands the same object to the next caller.
 *
 * @returns fresh data each time; `{}` when the block is empty
 */
export function readData(frontMatter: FrontMatter, file: FileText): unknown {
  checkSize(frontMatter, file)
  const {language, content, fence} = frontMatter
  const text = file.text.slice(content.start, content.end).replace(/\r\n?/g, '\n')
  const mark = fenceFor(text, fence)
  const matter = lazily<typeof import('gray-matter')>('gray-matter')
  return matter(`${mark}\n${text}\n${mark}\n`, {language, delimiters: mark, engines: enginesFor(file.path)}).data
}

/** The fence, made longer while a line of the text begins with it: gray-matter would take that line for the end. */
function fenceFor(text: string, fence: string): string {
  let longest = 2
  for (const line of text.matchAll(fence === '---' ? /^-{3,}/gm : /^\+{3,}/gm))
    longest = Math.max(longest, line[0].length)
  return fence[0]!.repeat(longest + 1)
}

/** Whether gray-matter on its own, and with it many site generators, would end the block before its closing fence. */
export function endsEarly(frontMatter: FrontMatter, text: string): number | undefined {
  const {content, fence} = frontMatter
  const line = fence === '---' ? /(?<=\n)---/g : /(?<=\n)\+\+\+/g
  const match = line.exec(text.slice(content.start, content.end))
  return match === null ? undefined : content.start + match.index
}
