import {expect, test} from 'vitest'
import {builtIn, manifestIn, writeManifest} from '../../src/project/manifest.ts'

const head = '{"schemaVersion":1}'

function lineOf(path: string): string {
  return JSON.stringify({path, article: 'content/sv/a.md', locale: 'nb', hash: 'abc'})
}

const plain = [head, lineOf('localized/nb/a.md'), lineOf('localized/nb/blåbär.md')]
const escaped = [head, lineOf('localized/nb/"a".md'), lineOf('localized/nb/b.md')]

const [sorted, quoted] = [plain, escaped].map((lines) => writeManifest(manifestIn(lines.join('\n')))) as [
  string,
  string
]

test.each([
  ['as it is written', sorted],
  ['of paths with quotes', quoted],
  ['with a file twice, as git merges them', `${plain.join('\n')}\n${plain[1]!.replace('abc', 'def')}\n`],
  ['without an end of line', plain.join('\n')],
  ['with other ends of lines', `${plain.join('\r\n')}\r\n`],
  ['with spaces that nobody needs', `${plain.join('\n').replaceAll('":"', '": "')}\n`],
  ['with an escape that nobody needs', `${plain.join('\n').replace('/nb/a', '\\u002fnb/a')}\n`],
  ['with more of each file', `${plain.join('\n').replaceAll('"}', '","more":[1]}')}\n`],
  ['that is empty', '']
])('the paths of a manifest %s are those that it has', (_, text) => {
  expect([...builtIn(text)]).toEqual([...manifestIn(text).keys()])
})

test.each([
  ['a line that is cut off', `${plain.join('\n').slice(0, -5)}\n`],
  ['a tab in a path', `${plain.join('\n').replace('/nb/', '/\t/')}\n`],
  ['a line without a path', `${head}\n{"article":"a"}\n`],
  ['a conflict', `${head}\n<<<<<<< HEAD\n`]
])('a manifest with %s is refused', (_, text) => {
  expect(() => builtIn(text)).toThrow()
  expect(() => manifestIn(text)).toThrow()
})
