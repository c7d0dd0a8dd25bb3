import {spawnSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readKept} from '../../../src/exchange/tmx/read.ts'
import {keyOf, writeKept} from '../../../src/exchange/tmx/write.ts'
import type {MemoryEntry} from '../../../src/model/memory.ts'
import {text} from '../../../src/model/run.ts'
import {memoryEntry} from '../arbitrary.ts'
import {corpus, hasXmllint, isThere} from '../corpora.ts'
import {failureOf} from '../failures.ts'
import {sample} from '../sample.ts'

const unit = sample.groups[1]!.units[0]!
const entry: MemoryEntry = {
  source: 'sv',
  target: 'nb',
  original: sample.original,
  unit: unit.id,
  path: unit.path,
  segment: unit.segments[0]!,
  codes: unit.codes,
  notes: unit.notes,
  before: '',
  after: 'Kör igen.'
}
const kept = writeKept([entry])

function entryOf(source: string): MemoryEntry {
  return {...entry, segment: {...entry.segment, source: [text(source)], target: [text(source)]}, codes: []}
}

test('entries stand in the order of their keys, the same one once', () => {
  const entries = ['a', 'b', 'c', 'd', 'e'].map(entryOf)
  const read = readKept(writeKept([...entries, ...entries]), 'kept.tmx')
  expect(read.map(keyOf)).toEqual(entries.map(keyOf).sort())
})

test('a key does not follow white space, quotes or codes', () => {
  expect(keyOf(entryOf('say  “it”'))).toBe(keyOf(entryOf('say "it"')))
  expect(keyOf(entryOf('say it'))).not.toBe(keyOf(entryOf('say so')))
})

test('two branches that each keep something merge in git', () => {
  const names = Array.from({length: 40}, (_, at) => `sentence ${at}`)
  const base = names.map(entryOf)
  const sorted = base.map(keyOf).sort()
  const place = (one: MemoryEntry): number => sorted.filter((key) => key < keyOf(one)).length
  const candidates = Array.from({length: 20}, (_, at) => entryOf(`new ${at}`))
  const ours = candidates[0]!
  const theirs = candidates.find((each) => Math.abs(place(each) - place(ours)) > 1)!
  const folder = mkdtempSync(join(tmpdir(), 'ordbro-kept-'))
  const paths = [[...base, ours], base, [...base, theirs]].map((entries, at) => {
    writeFileSync(join(folder, String(at)), writeKept(entries))
    return join(folder, String(at))
  })
  const {stdout, status} = spawnSync('git', ['merge-file', '-p', ...paths], {encoding: 'utf8'})
  rmSync(folder, {recursive: true})
  expect(status).toBe(0)
  expect(stdout).toBe(writeKept([...base, ours, theirs]))
})

test('a correction by hand in a segment counts', () => {
  const [read] = readKept(kept.replace('>høyst tjue sekunder<', '>maks tjue sekunder<'), 'kept.tmx')
  expect(read?.segment.target).toEqual([
    text('Modellen klarer '),
    {kind: 'pc', id: 's1.1', children: [text('maks tjue sekunder')]},
    text('.')
  ])
})

describe('a memory of strangers', () => {
  test.each([
    ['another document type', kept.replace('tmx14.dtd">', 'tmx14.dtd" [<!ENTITY a "b">]>'), 'xml-doctype'],
    ['a document type from the network', kept.replace('tmx14.dtd', 'https://example.com/tmx14.dtd'), 'xml-doctype'],
    ['another root', '<xliff/>', 'tmx-layout'],
    ['no body', '<tmx version="1.4"/>', 'tmx-layout'],
    ['a unit without text', kept.replaceAll(/<seg>.*<\/seg>/g, ''), 'tmx-layout'],
    ['JSON that is none', kept.replace('{"kind":"pc"', '{"kind":'), 'tmx-property'],
    ['JSON of another shape', kept.replace('"label":"bold"', '"label":5'), 'tmx-property'],
    ['JSON with more than there is', kept.replace('"label":"bold"', '"label":"","__proto__":{}'), 'tmx-property'],
    ['an unknown state', kept.replace('>initial<', '>done<'), 'tmx-property']
  ])('%s is refused', (_, xml, code) => {
    const failure = failureOf(() => readKept(xml, 'kept.tmx'))
    expect(failure).toMatchObject({kind: 'unreadable', code})
    expect(failure.place?.line).toBeGreaterThan(0)
  })

  test('pairs without end, without number or without bottom are looked through', () => {
    const seg = (content: string): string =>
      kept.replace(/(<tuv xml:lang="nb">\s*)<seg>.*<\/seg>/, `$1<seg>${content}</seg>`)
    const target = (content: string) => readKept(seg(content), 'kept.tmx')[0]!.segment.target
    expect(target('a<bpt i="1" x="1">**</bpt>b')).toEqual([text('ab')])
    expect(target('a<bpt i="1">**</bpt>b<ept i="1">**</ept><ph x="9">c</ph>')).toEqual([text('ab')])
    expect(target(`${'<bpt i="1" x="1"/>'.repeat(50_000)}a${'<ept i="1"/>'.repeat(50_000)}`)).toHaveLength(1)
  })

  test('an entry of another tool is a confirmed one without a history', () => {
    const xml =
      '<tmx version="1.4"><header srclang="sv-SE"/><body><tu><tuv xml:lang="nb-NO"><seg>Hei</seg></tuv>' +
      '<tuv xml:lang="sv-SE"><seg>Hej</seg></tuv></tu></body></tmx>'
    expect(readKept(xml, 'a.tmx')).toMatchObject([
      {source: 'sv', target: 'nb', segment: {source: [text('Hej')], target: [text('Hei')], state: 'translated'}}
    ])
  })
})

describe.skipIf(!hasXmllint() || !isThere('tmx-okapi'))('the document type of TMX 1.4', () => {
  test('accepts what ordbro writes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ordbro-tmx-'))
    const path = join(folder, 'kept.tmx')
    copyFileSync(corpus('tmx-okapi/tmx14.dtd'), join(folder, 'tmx14.dtd'))
    for (const entries of [
      [],
      [entry],
      ...fc.sample(fc.array(memoryEntry, {minLength: 1, maxLength: 3}), {numRuns: 30, seed: 7})
    ]) {
      writeFileSync(path, writeKept(entries))
      const {stderr} = spawnSync('xmllint', ['--noout', '--nonet', '--valid', path], {encoding: 'utf8'})
      expect(stderr).toBe('')
    }
    rmSync(folder, {recursive: true})
  })
})
