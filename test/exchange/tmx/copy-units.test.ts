import {spawnSync} from 'node:child_process'
import {readdirSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {copyHeader, copyUnits} from '../../../src/exchange/tmx/copy-units.ts'
import {writeUnits} from '../../../src/exchange/tmx/write-units.ts'
import {escapeAttribute, escapeText} from '../../../src/exchange/xml/serialize.ts'
import {text} from '../../../src/model/run.ts'
import type {MemoryUnit} from '../../../src/model/translation-memory.ts'
import {readChunksAnywhere} from '../../../src/project/read-chunks.ts'
import {corpus, hasXmllint, isThere} from '../corpora.ts'
import {judge} from './judge.ts'

const head = (inside = '', attributes = ''): string =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="sv-SE" datatype="html" segtype="paragraph" o-tmf="x" creationtool="T"${attributes}>${inside}</header><body>\n`
const tail = '</body></tmx>\n'
const tuv = (locale: string, seg: string, inside = '', attributes = ''): string =>
  `<tuv xml:lang="${locale}"${attributes}>${inside}<seg>${seg}</seg></tuv>`

function copied(content: string, locales?: readonly string[]): string {
  return [...writeUnits(copyUnits([content], 'memory/a.tmx', locales), copyHeader([content], 'memory/a.tmx'))].join('')
}

describe('what another tool wrote comes back', () => {
  test('attributes, properties, notes and codes, of every kind', () => {
    const content =
      head(
        '<prop type="p" xml:lang="sv">q</prop><note o-encoding="x">n &amp; m</note>',
        ' creationid="eva" adminlang="de"'
      ) +
      `<tu tuid="1" usagecount="7" lastusagedate="20250930T120000Z" srclang="JP"><note>en</note><prop type="x-a">1</prop><prop type="x-a">2</prop>` +
      tuv(
        'JA-jp',
        'a <bpt i="3" x="9" type="bold">&lt;b c="<sub type="t">d</sub>"></bpt>b<ept i="3">&lt;/b></ept>',
        '<note>two</note>',
        ' creationid="per" usagecount="2"'
      ) +
      tuv(
        'NB-no',
        '<it pos="begin" x="1">i</it> <hi type="h" x="2">h <ph assoc="p" x="4"/></hi><ut x="5">u</ut> \n ',
        '<prop type="x-context-pre">&lt;seg>A &lt;ph/>&lt;/seg></prop>'
      ) +
      `</tu>\n${tail}`
    const [before, after] = [judge(content), judge(copied(content))]
    expect(after.units).toEqual(before.units)
    expect(after.said).toEqual([
      ...before.said,
      JSON.stringify([
        'prop',
        {type: 'ordbro:header'},
        [
          JSON.stringify({
            srclang: 'sv-SE',
            datatype: 'html',
            segtype: 'paragraph',
            'o-tmf': 'x',
            creationtool: 'T',
            creationid: 'eva',
            adminlang: 'de'
          })
        ]
      ])
    ])
  })

  test('a copy of a copy is the same file', () => {
    const content = head('<note>n</note>') + `<tu>${tuv('sv', 'a')}${tuv('nb', 'b')}</tu>${tail}`
    expect(copied(copied(content))).toBe(copied(content))
  })

  test('what says nothing is copied as well, and some of the languages where that is asked for', () => {
    const content = `${head()}<tu>${tuv('sv', 'a')}</tu><tu>${tuv('sv', 'a')}${tuv('no', 'b')}${tuv('en', 'c')}<!-- x --></tu>${tail}`
    expect(judge(copied(content)).units).toEqual(judge(content).units)
    const some = judge(copied(content, ['sv', 'nb'])).units
    expect(some).toHaveLength(1)
    expect(some[0]).toContain('"no"')
    expect(some[0]).not.toContain('"en"')
  })

  test('any characters, in any place', () => {
    const value = fc
      .string({unit: 'grapheme'})
      .filter((each) => !/[\0-\x1F\uFFFE\uFFFF]/.test(each) && each.isWellFormed())
    fc.assert(
      fc.property(fc.array(value, {minLength: 4, maxLength: 4}), ([type, prop, attribute, seg]) => {
        const content =
          head(`<note>${escapeText(prop!)}</note>`) +
          `<tu creationid="${escapeAttribute(attribute!)}"><prop type="${escapeAttribute(type!)}">${escapeText(prop!)}</prop>${tuv('sv', escapeText(seg!))}${tuv('nb', `x<ph>${escapeText(prop!)}</ph>`)}</tu>${tail}`
        const [before, after] = [judge(content), judge(copied(content))]
        expect(after.units).toEqual(before.units)
        expect(after.said.slice(0, 1)).toEqual(before.said)
      }),
      {numRuns: Number(process.env.FC_RUNS ?? 300)}
    )
  })
})

describe('what ordbro wrote', () => {
  const unit: MemoryUnit = {
    source: 'sv',
    origin: {file: 'memory/a.tmx', article: 'content/a.md', unit: 'u1', segment: 's1'},
    variants: [
      {locale: 'sv', runs: [text('Hej')], codes: [], state: 'final', before: 'a', after: '', path: ['h1']},
      {locale: 'nb', runs: [text('Hei')], codes: [], state: 'final'}
    ]
  }
  const own = [...writeUnits([unit])].join('')

  test('comes as what it means', () => {
    expect([...copyUnits([own], 'memory/a.tmx')]).toEqual([unit])
  })

  test.each([
    ['a note', own.replace('<tuv', '<note>x</note><tuv')],
    ['a date', own.replace('xml:lang="nb"', 'xml:lang="nb" changedate="20250930T120000Z"')],
    ['a property', own.replace('<seg>Hei', '<prop type="x-y">x</prop><seg>Hei')],
    ['a code', own.replace('<seg>Hei', '<seg><ph assoc="p">x</ph>Hei')],
    ['a name', own.replace('<tu ', '<tu tuid="7" ')]
  ])('is another tool’s once that added %s', (_, content) => {
    expect([...copyUnits([content], 'memory/a.tmx')]).toEqual([{written: expect.stringContaining('<tu ')}])
    expect(judge(copied(content)).units).toEqual(judge(content).units)
  })
})

describe.skipIf(!isThere('tmx-okapi'))('samples of other tools', () => {
  const samples = ['tmx-okapi', 'tmx-okapi/compkit', 'tmx-compkit-okapi'].flatMap((folder) =>
    readdirSync(corpus(folder))
      .filter((name) => name.endsWith('.tmx'))
      .map((name) => `${folder}/${name}`)
  )

  test.each(samples)('%s comes back whole', (path) => {
    const content = [...readChunksAnywhere(corpus(path), path)].join('').replace(/^\uFEFF/, '')
    const [before, after] = [judge(content), judge(copied(content))]
    expect(after.units).toEqual(before.units)
    expect(after.said.slice(0, before.said.length)).toEqual(before.said)
    expect(JSON.parse(JSON.parse(after.said.at(-1)!)[2][0])).toEqual(before.header)
    if (before.besides.length > 0) console.log(`${path}: not carried over: ${[...new Set(before.besides)].join(', ')}`)
  })

  test.skipIf(!hasXmllint())('what was TMX 1.4 by its DTD is so afterwards', () => {
    const valid = samples.filter((path) => {
      const content = [...readChunksAnywhere(corpus(path), path)].join('').replace(/^\uFEFF/, '')
      if (dtdFaults(content) !== '') return false
      expect([path, dtdFaults(copied(content))]).toEqual([path, ''])
      return true
    })
    expect(valid.length).toBeGreaterThan(20)
  })
})

function dtdFaults(content: string): string {
  // Where the declaration says that the DTD is, there is none; and what is decoded is no longer UTF-16.
  const input = content.replace(/<!DOCTYPE[^>]*>/, '').replace(/ encoding="[^"]*"/, '')
  const args = ['--noout', '--dtdvalid', corpus('tmx-okapi/tmx14.dtd'), '-']
  return spawnSync('xmllint', args, {input, encoding: 'utf8'}).stderr
}
