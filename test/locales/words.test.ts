import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type Command, commonOptions} from '../../src/cli/command.ts'
import {commands} from '../../src/cli/commands.ts'
import {limits as exchange} from '../../src/exchange/limits.ts'
import {limits as frontMatter} from '../../src/markdown/front-matter/limits.ts'
import {limits as markdown} from '../../src/markdown/limits.ts'
import {messagesOf} from './catalogs.ts'

const messages = messagesOf('en')

/** Keys without words, of those that are needed. */
function unworded(keys: Iterable<string>): string[] {
  return [...new Set(keys)].filter((key) => !messages.has(key))
}

/** `[path...]`, `--locale <locales>` → `path`, `locales` */
function placeholdersOf({arguments: args, options}: Command): string[] {
  const terms = [...args.map(({form}) => form), ...[...options, ...commonOptions].map(({flags}) => flags)]
  return terms.flatMap((term) => Array.from(term.matchAll(/[<[]([^.>\]]+)/g), ([, name]) => name!))
}

test('every command, argument and option is explained', () => {
  const needed = commands.flatMap(({name, arguments: args, options}) => [
    `cli:summary.${name}`,
    `cli:description.${name}`,
    ...args.map(({key}) => `cli:argument.${key}`),
    ...[...options, ...commonOptions].map(({key}) => `cli:option.${key}`)
  ])
  expect(unworded(needed)).toEqual([])
})

test('every placeholder of the help is a word', () => {
  const names = ['options', 'command', ...commands.flatMap(placeholdersOf)]
  expect(unworded(names.map((name) => `words:placeholder.${name}`))).toEqual([])
})

test('every limit has words', () => {
  const names = [markdown, frontMatter, exchange].flatMap((limits) => Object.keys(limits))
  expect(unworded(names.map((name) => `words:limit.${name}`))).toEqual([])
})

test('every kind of JSON value has words', () => {
  const names = ['object', 'array', 'string', 'number', 'boolean', 'null']
  expect(unworded(names.map((name) => `words:kind.${name}`))).toEqual([])
})

test('every reason why a build does not prove has words', () => {
  const sources = globSync(['src/markdown/**/*.ts', 'src/plaintext/*.ts', 'src/project/prove-article.ts'])
  const names = sources.flatMap((path) =>
    Array.from(
      readFileSync(join(import.meta.dirname, '../..', path), 'utf8').matchAll(
        /\breason(?:: | = )[^\n;{}]*?'([a-z]+-[a-z-]+|unreadable)'|'([a-z-]+-(?:differs|missing|added|order|fell-back))(?::\w+)?'/g
      ),
      ([, given, named]) => given ?? named!
    )
  )
  expect(new Set(names).size).toBeGreaterThan(12)
  expect(unworded(names.map((name) => `words:reason.${name}`))).toEqual([])
})
