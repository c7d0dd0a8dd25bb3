import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {type ErrorCode, parseAllDocuments} from 'yaml'
import {yamlFault} from '../../src/model/yaml-faults.ts'
import {home, ordbroIn, write} from '../cli/project.ts'
import {folderOf} from '../project/folder.ts'

/** What the package says of a text, as we call it. */
function faultsIn(text: string): string[] {
  const documents = parseAllDocuments(text, {uniqueKeys: true, prettyErrors: false, logLevel: 'silent'})
  if (!Array.isArray(documents)) return []
  return documents.flatMap(({errors, warnings}) =>
    [...errors, ...warnings].map(({code, message, pos}) => yamlFault(code, message, text.slice(pos[0])))
  )
}

/** What people write, and what is wrong with it. */
const slips: readonly (readonly [string, string])[] = [
  ['a: b: c', 'colon-in-text'],
  ['a: "b', 'quote-open:"'],
  ["a: 'b", "quote-open:'"],
  ['a: [b, c', 'bracket-open:]'],
  ['a: {b: c', 'bracket-open:}'],
  ['a: [b c: d e, ,]', 'comma-too-many'],
  ['a: b]\nc: ]', 'bracket-not-open'],
  ['a: @b', 'text-begins-with:@'],
  ['a: `b`', 'text-begins-with:`'],
  ['a: "\\d"', 'escape-unknown:\\d'],
  ['a: 1\n  b: 2', 'colon-in-text'],
  ['a:\n  b: 1\n c: 2', 'indent'],
  ['- a\n - b\n- c\n  - d: e\n f', 'dash-missing'],
  ['a: - b', 'list-behind-name'],
  ['? a\n: b\n- c', 'list-for-name'],
  ['a:\n\t- b', 'tab'],
  ['a: !js/function b', 'tag-unknown:!js/function'],
  ['a: 1\na: 2', 'name-twice'],
  ['a: >-x\n  c', 'text-behind-block-sign'],
  ['a: &x &y b', 'anchor-twice'],
  ['a: !!str !!str b', 'tag-twice'],
  ['- a: b\n-- a: c', 'dashes-too-many'],
  ['a: *x b', 'unexpected'],
  ['a: b\nc', 'colon-missing'],
  ['%x\n---\na', 'directive-unknown'],
  ['a: [\nb: c\n]', 'bracket-open:]'],
  ['a: "b"#c', 'comment-without-space'],
  ['a: {b: c d: e}', 'lines-in-brackets'],
  ['a: & b', 'name-missing'],
  ['b: &x a\nc: &y *x', 'alias-with-more']
]

test.each(slips)('%j: %s', (text, fault) => {
  expect(faultsIn(text)).toContain(fault)
})

/** All codes of the package: a new one is an error of types. */
const codes: Readonly<Record<ErrorCode, true>> = {
  ALIAS_PROPS: true,
  BAD_ALIAS: true,
  BAD_DIRECTIVE: true,
  BAD_DQ_ESCAPE: true,
  BAD_INDENT: true,
  BAD_PROP_ORDER: true,
  BAD_SCALAR_START: true,
  BLOCK_AS_IMPLICIT_KEY: true,
  BLOCK_IN_FLOW: true,
  DUPLICATE_KEY: true,
  IMPOSSIBLE: true,
  KEY_OVER_1024_CHARS: true,
  MISSING_CHAR: true,
  MULTILINE_IMPLICIT_KEY: true,
  MULTIPLE_ANCHORS: true,
  MULTIPLE_DOCS: true,
  MULTIPLE_TAGS: true,
  NON_STRING_KEY: true,
  RESOURCE_EXHAUSTION: true,
  TAB_AS_INDENT: true,
  TAG_RESOLVE_FAILED: true,
  UNEXPECTED_TOKEN: true,
  BAD_COLLECTION_TYPE: true
}
const source = readFileSync(join(home, 'src/model/yaml-faults.ts'), 'utf8')

test('every code of the package has a row', () => {
  expect([...source.matchAll(/^ {2}([A-Z_0-9]+): \[/gm)].map(([, code]) => code).toSorted()).toEqual(
    Object.keys(codes).toSorted()
  )
})

describe.each(['en', 'sv', 'nb', 'ja'])('in %s', (language) => {
  const words = JSON.parse(readFileSync(join(home, `locales/${language}/words.json`), 'utf8'))

  test('every fault has words, and all words a fault', () => {
    const names = [...source.matchAll(/(?:undefined|\/), '([a-z-]+)'[,\]]/g)].map(([, name]) => name!)
    expect(new Set(names).size).toBeGreaterThan(30)
    expect(Object.keys(words.yaml).toSorted()).toEqual([...new Set(names)].toSorted())
  })

  test('nobody hears the package’s English', async () => {
    const root = folderOf({'content/sv/a.md': '# A\n'})
    for (const [text] of slips.filter(([, fault]) => !['name-twice', 'directive-unknown'].includes(fault))) {
      write(root, 'glossary/g.yaml', `${text}\n`)
      const {err} = await ordbroIn(language, root, 'terms', 'check')
      expect(err, text).toMatch(/^glossary\/g\.yaml:\d+:\d+: /)
      expect(err, text).not.toMatch(/implicit|mapping|must be|Missing|Unexpected|[A-Z]{3,}_[A-Z]/)
    }
  })
})

test('a code of a later version is what is not expected', () => {
  expect(yamlFault('NEW_CODE', 'Something')).toBe('unexpected')
  expect(yamlFault('constructor', '')).toBe('unexpected')
})
