import {readdirSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Skip} from '../../../src/exchange/tmx/read-unit.ts'
import {readUnits} from '../../../src/exchange/tmx/read-units.ts'
import {escapeText} from '../../../src/exchange/xml/serialize.ts'
import {flatten} from '../../../src/model/run.ts'
import type {MemoryUnit} from '../../../src/model/translation-memory.ts'
import {readChunksAnywhere} from '../../../src/project/read-chunks.ts'
import {corpus, isThere} from '../corpora.ts'
import {failureOf} from '../failures.ts'

const head =
  '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n<header srclang="sv" creationtool="x"/>\n<body>\n'
const tail = '</body>\n</tmx>\n'
const tu = (source: string, target: string, attributes = '', inside = ''): string =>
  `<tu${attributes}>${inside}<tuv xml:lang="sv"><seg>${source}</seg></tuv><tuv xml:lang="nb"><seg>${target}</seg></tuv></tu>\n`

function* inPieces(content: string, size: number): Generator<string> {
  for (let at = 0; at < content.length; at += size) yield content.slice(at, at + size)
}

function read(body: string, skips: [Skip, string][] = []): MemoryUnit[] {
  return [...readUnits([head + body + tail], 'memory/a.tmx', (why, written) => skips.push([why, written]))]
}

describe('what a unit says', () => {
  test('languages, as anybody writes them', () => {
    const body = `<tu srclang="JP"><tuv lang="NB-no"><seg>Hei</seg></tuv><tuv xml:lang="no"><seg>Hei!</seg></tuv><tuv xml:lang="ja-JP"><seg>今日は</seg></tuv></tu>`
    const [unit] = read(body)
    expect(unit?.source).toBe('ja')
    expect(unit?.variants.map(({locale}) => locale)).toEqual(['ja', 'nb', 'nb'])
  })

  test('who, with what, when', () => {
    const attributes =
      ' creationid="eva" changeid="per" creationtool="T" creationdate="20250930T120000Z" changedate="x"'
    const [unit] = read(tu('a', 'b', attributes))
    expect(unit?.variants[1]).toMatchObject({author: 'per', tool: 'T', created: '2025-09-30T12:00:00Z'})
    expect(unit?.variants[1]).not.toHaveProperty('changed')
  })

  test.each([
    [
      'memoQ',
      '',
      '<prop type="x-context-pre">&lt;seg&gt;A &lt;ph&gt;{}&lt;/ph&gt;&amp;amp; B&lt;/seg&gt;</prop>',
      'A & B'
    ],
    ['Trados', '<prop type="x-ContextContent">a || b |  | x | </prop>', '', 'a | b'],
    ['ordbro', '<prop type="ordbro:before">A</prop>', '', 'A']
  ])('the sentence before, by %s', (_, ofUnit, ofSource, before) => {
    const body = `<tu>${ofUnit}<tuv xml:lang="sv">${ofSource}<seg>a</seg></tuv><tuv xml:lang="nb"><seg>b</seg></tuv></tu>`
    expect(read(body)[0]?.variants.map((variant) => variant.before)).toEqual([before, undefined])
  })

  test('where ordbro says it was said', () => {
    const inside =
      '<prop type="ordbro:original">content/a.md</prop><prop type="ordbro:unit">u1</prop><prop type="ordbro:segment">s1</prop><prop type="ordbro:path">["h1"]</prop>'
    const [unit] = read(tu('a', 'b', '', inside))
    expect(unit?.origin).toEqual({file: 'memory/a.tmx', article: 'content/a.md', unit: 'u1', segment: 's1'})
    expect(unit?.variants[0]?.path).toEqual(['h1'])
  })

  test.each([
    [' creationid="MT!"', '', ['machine']],
    ['', '<prop type="x-origin">MT</prop>', ['machine']],
    ['', '<prop type="x-Origin">NeuralMachineTranslation</prop>', ['machine']],
    ['', '<prop type="ordbro:doubt">aligned</prop>', ['aligned']],
    ['', '<prop type="x-Origin">TM</prop>', undefined]
  ])('what makes it worth less: %s %s', (attributes, inside, doubts) => {
    expect(read(tu('a', 'b', attributes, inside))[0]?.variants[1]?.doubts).toEqual(doubts)
  })

  test('what says nothing is counted', () => {
    const skips: [Skip, string][] = []
    const body = `<tu><tuv xml:lang="sv"><seg>a</seg></tuv><tuv xml:lang="content"><seg>b</seg></tuv></tu><tu><tuv xml:lang="sv"/><tuv xml:lang="nb"><seg/></tuv></tu>`
    expect(read(body, skips)).toEqual([])
    expect(skips).toEqual([
      ['language', 'content'],
      ['alone', 'sv'],
      ['segment', 'sv'],
      ['segment', 'nb'],
      ['alone', '']
    ])
  })
})

describe('codes', () => {
  test('are named by their place in the source, and found again in the target', () => {
    const source = 'a <bpt i="1" x="7" type="bold">&lt;b></bpt>b<ept i="1">&lt;/b></ept> <ph x="9">{1}</ph>'
    const target = '<ph x="9">{1}</ph> <bpt i="4" x="7" type="bold">&lt;b></bpt>b<ept i="4">&lt;/b></ept><ph x="3"/>'
    const [unit] = read(tu(source, target))
    expect(unit?.variants.map(({runs}) => runs)).toEqual([
      [
        {kind: 'text', text: 'a '},
        {kind: 'pc', id: '1', children: [{kind: 'text', text: 'b'}]},
        {kind: 'text', text: ' '},
        {kind: 'ph', id: '2'}
      ],
      [
        {kind: 'ph', id: '2'},
        {kind: 'text', text: ' '},
        {kind: 'pc', id: '1', children: [{kind: 'text', text: 'b'}]},
        {kind: 'ph', id: '3'}
      ]
    ])
    expect(unit?.variants[0]?.codes[0]).toMatchObject({id: '1', type: 'strong', open: '<b>', close: '</b>'})
  })

  test('without numbers: the same characters, then the next of its kind', () => {
    const [unit] = read(tu('<ph>{a}</ph> x <ph>{b}</ph>', '<ph>{b}</ph> x <ph>{c}</ph>'))
    expect(unit?.variants[1]?.runs.map((run) => ('id' in run ? run.id : ''))).toEqual(['2', '', '1'])
  })

  test('halves and what overlaps stand alone; hi and sub are looked through', () => {
    const seg =
      '<bpt i="1">A</bpt>a<bpt i="2">B</bpt>b<ept i="1">/A</ept>c<ept i="2">/B</ept><it pos="begin">I</it><ut>U</ut><hi>d<ph>P<sub>s</sub></ph></hi>'
    const [unit] = read(tu(seg, 'x'))
    const [source] = unit!.variants
    expect(flatten(source!.runs)).toBe('a\uFFFCbc\uFFFC\uFFFC\uFFFCd\uFFFC')
    expect(source!.codes.map(({open}) => open)).toEqual(['A', 'B', '/B', 'I', 'U', 'Ps'])
  })
})

describe('a file that is damaged or means harm', () => {
  const taken = (text: string, size = 64): {units: number; failure: ReturnType<typeof failureOf>} => {
    let units = 0
    const failure = failureOf(() => {
      for (const _ of readUnits(inPieces(text, size), 'memory/a.tmx')) units++
    })
    return {units, failure}
  }

  test.each([1, 7, 64, 100_000])(
    'gives the units before the fault, and then says where it is (pieces of %d)',
    (size) => {
      const {units, failure} = taken(
        `${head}${tu('a', 'b')}${tu('c', 'd')}<tu><tuv xml:lang="sv"><seg>a & b</seg></tuv></tu>\n${tail}`,
        size
      )
      expect([units, failure.values.unitsBefore]).toEqual([2, 2])
      expect([failure.code, failure.place]).toEqual(['xml-unescaped', {path: 'memory/a.tmx', line: 7, column: 31}])
    }
  )

  test('cut off', () => {
    const {units, failure} = taken(`${head}${tu('a', 'b')}<tu><tuv xml:lang="sv"><se`)
    expect([units, failure.code]).toEqual([1, 'xml-cut-off'])
  })

  test('with a conflict of git', () => {
    const {units, failure} = taken(`${head}${tu('a', 'b')}<<<<<<< HEAD\n${tu('a', 'b')}=======\n>>>>>>> x\n${tail}`)
    expect([units, failure.code, failure.place?.line]).toEqual([1, 'conflict-markers', 6])
  })

  test.each([
    ['what is left of one, between units', `=======\n${tu('c', 'd')}`, 6],
    ['its end alone', '>>>>>>> branch\n', 6]
  ])('with a conflict of git: %s', (_, rest, line) => {
    for (const size of [1, 50, 100_000]) {
      const {failure} = taken(`${head}${tu('a', 'b')}${rest}${tail}`, size)
      expect([failure.code, failure.place?.line]).toEqual(['conflict-markers', line])
    }
  })

  test('many codes in one sentence cost as much each as few', () => {
    const codes = (count: number, x: boolean): string =>
      Array.from({length: count}, (__, n) => `<ph${x ? ` x="${n}"` : ''}>{${n % 7}}</ph>`).join('a')
    for (const [left, right] of [
      [false, false],
      [true, true],
      [false, true]
    ] as const) {
      const before = process.cpuUsage()
      const [unit] = readUnits([head + tu(codes(40_000, left), codes(40_000, right)) + tail], 'a.tmx')
      expect(unit!.variants.map((variant) => variant.codes.length)).toEqual([40_000, 40_000])
      const {user, system} = process.cpuUsage(before)
      expect((user + system) / 1e6).toBeLessThan(5)
    }
  })

  test.each([
    ['entities', '<!DOCTYPE tmx [<!ENTITY a "aaaa">]>\n<tmx/>', 'xml-doctype'],
    [
      'entities behind a DTD',
      '<!DOCTYPE tmx SYSTEM "tmx14.dtd" [<!ENTITY a SYSTEM "file:///etc/passwd">]><tmx/>',
      'xml-doctype'
    ],
    ['a declaration without an end', `<!DOCTYPE tmx ${'x'.repeat(3_000_000)}`, 'xml-doctype'],
    ['another format', '<xliff version="2.1"/>', 'tmx-layout'],
    ['no body', '<tmx version="1.4"><header/></tmx>', 'tmx-layout'],
    ['nothing', '', 'xml-malformed'],
    ['two bodies', `${head}</body><body>${tail}`, 'tmx-layout'],
    ['white space before the root without an end', ' '.repeat(40_000_000), 'xml-limit'],
    ['200,000 elements inside each other', `${head}<tu>${'<a>'.repeat(200_000)}`, 'xml-limit'],
    ['a text without an end', head + tu(`a${'b'.repeat(3_000_000)}`, 'c'), 'xml-limit'],
    ['a unit without an end', `${head}<tu>${'<note>some words of a note</note>'.repeat(600_000)}`, 'xml-limit']
  ])('%s: refused soon', (_, content, code) => {
    const before = process.cpuUsage()
    expect(taken(content, 65_536).failure.code).toBe(code)
    const {user, system} = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })

  test.each([
    '<!DOCTYPE tmx SYSTEM "tmx14.dtd">',
    '<!DOCTYPE tmx PUBLIC "-//LISA OSCAR:1998//DTD for Translation Memory eXchange//EN" "http://www.lisa.org/tmx/tmx14.dtd">',
    '<!-- before --><?tool it?>\n<!DOCTYPE tmx>'
  ])('a declaration that defines nothing is let through: %s', (declaration) => {
    const content = head.replace('<tmx', `${declaration}\n<tmx`) + tu('a', 'b') + tail
    for (const size of [1, 5, 1000]) expect([...readUnits(inPieces(content, size), 'a.tmx')]).toHaveLength(1)
  })
})

test('a text comes back as it was, wherever the pieces end', () => {
  const word = fc
    .string({unit: 'grapheme', minLength: 1, maxLength: 12})
    .filter((value) => !/[\0-\x1F\uFFFE\uFFFF]/.test(value))
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), {maxLength: 4}), fc.integer({min: 1, max: 40}), (pairs, size) => {
      const text = head + pairs.map(([source, target]) => tu(escapeText(source), escapeText(target))).join('') + tail
      const units = [...readUnits(inPieces(text, size), 'a.tmx')]
      expect(units.map(({variants}) => variants.map(({runs}) => flatten(runs)))).toEqual(pairs)
    }),
    {numRuns: Number(process.env.FC_RUNS ?? 300)}
  )
})

/** As many as there are `<tu>` in them, but for one that is in one language. */
const samples: Readonly<Record<string, number>> = {
  'tmx-okapi/ImportTest2A.tmx': 7,
  'tmx-okapi/ImportTest2B.tmx': 7,
  'tmx-okapi/ImportTest2C.tmx': 1,
  'tmx-okapi/Paragraph_TM.tmx': 7,
  'tmx-okapi/a_small_test2.tmx': 1,
  'tmx-okapi/header_with_prop_and_note.tmx': 1,
  'tmx-okapi/html_test.tmx': 11,
  'tmx-okapi/sampleTMX2.tmx': 2,
  'tmx-compkit-okapi/ExportTest1A.tmx': 4,
  'tmx-compkit-okapi/ExportTest1B.tmx': 2,
  'tmx-compkit-okapi/ExportTest2A.tmx': 6,
  'tmx-compkit-okapi/ImportTest1A.tmx': 2,
  'tmx-compkit-okapi/ImportTest1B.tmx': 1,
  'tmx-compkit-okapi/ImportTest1C.tmx': 3,
  'tmx-compkit-okapi/ImportTest1D.tmx': 3,
  'tmx-compkit-okapi/ImportTest1H.tmx': 3,
  'tmx-compkit-okapi/ImportTest1I.tmx': 1,
  'tmx-compkit-okapi/ImportTest1L.tmx': 1,
  'tmx-compkit-okapi/ImportTest2A.tmx': 7,
  'tmx-compkit-okapi/ImportTest2B.tmx': 7,
  'tmx-compkit-okapi/sample14b.tmx': 25
}

describe.skipIf(!isThere('tmx-okapi'))('samples of other tools', () => {
  test.each(Object.entries(samples))('%s: %d', (path, units) => {
    expect([...readUnits(readChunksAnywhere(corpus(path), path), path)]).toHaveLength(units)
  })

  test('every sample is in the table', () => {
    const names = ['tmx-okapi', 'tmx-compkit-okapi'].flatMap((folder) =>
      readdirSync(corpus(folder)).map((name) => `${folder}/${name}`)
    )
    expect(Object.keys(samples).toSorted()).toEqual(names.filter((name) => name.endsWith('.tmx')).toSorted())
  })
})
