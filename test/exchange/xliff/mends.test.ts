import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {grammar} from '../../../src/exchange/xliff/rules/grammar.ts'
import {mendOf, type ValueKind} from '../../../src/exchange/xliff/rules/values.ts'
import {validate} from '../../../src/exchange/xliff/validate.ts'
import {parseXml} from '../../../src/exchange/xml/parse.ts'
import {home} from '../../cli/project.ts'

const kinds = new Set(
  Object.values(grammar)
    .flatMap(({attributes}) => Object.values(attributes))
    .map((kind) => kind.replace('!', '') as ValueKind)
)

const head = '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sv" trgLang="nb">'

/** Files with one fault each, and what is said of it. */
const faulty: readonly (readonly [name: string, file: string, shown: string, mend: string])[] = [
  [
    'a state of an older XLIFF',
    '<file id="f"><unit id="u"><segment state="signed-off"><source/></segment></unit></file>',
    'state="signed-off"',
    'write-one:initial, translated, reviewed, final'
  ],
  ['no id', '<file><unit id="u"><segment><source/></segment></unit></file>', 'id', 'attribute-required'],
  [
    'an id with a space',
    '<file id="f 1"><unit id="u"><segment><source/></segment></unit></file>',
    'id="f 1"',
    'write-id'
  ],
  [
    'an id twice',
    '<file id="f"><unit id="u"><segment><source/></segment></unit><unit id="u"><segment><source/></segment></unit></file>',
    'id="u"',
    'own-id'
  ],
  [
    'an attribute of XLIFF 1.2',
    '<file id="f"><unit id="u"><segment approved="yes"><source/></segment></unit></file>',
    'approved',
    'attribute-unknown'
  ],
  ['an element of XLIFF 1.2', '<file id="f"><trans-unit id="u"/></file>', 'trans-unit', 'element-content']
]

test.each(faulty)('%s', (_, file, shown, mend) => {
  const found = validate(parseXml(`${head}${file}</xliff>`, 'a.xlf'), 'a.xlf')
  expect(found.map((each) => [each.shown, each.mend])).toContainEqual([shown, mend])
})

describe.each(['en', 'sv', 'nb', 'ja'])('in %s', (language) => {
  const {xliff} = JSON.parse(readFileSync(join(home, `locales/${language}/words.json`), 'utf8'))

  test('what to write has words for every kind of value', () => {
    const mends = [...kinds].flatMap((kind) => mendOf(kind, '<') ?? [])
    expect(mends.length).toBeGreaterThan(15)
    for (const mend of mends) expect(xliff).toHaveProperty([mend.split(':')[0]!])
  })

  test('what a rule says to do has words', () => {
    for (const [, , , mend] of faulty) expect(xliff).toHaveProperty([mend.split(':')[0]!])
  })
})
