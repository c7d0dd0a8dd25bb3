import {describe, expect, test} from 'vitest'
import {readSegmentFile} from '../../../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {text} from '../../../src/model/run.ts'
import type {Segment, SegmentFile} from '../../../src/model/segment-file.ts'
import {failureOf} from '../failures.ts'
import {sample} from '../sample.ts'

const written = writeSegmentFile(sample)

/** The sample after a tool has changed its text; a test that changes nothing would prove nothing. */
function changed(change: (xml: string) => string): SegmentFile {
  const xml = change(written)
  expect(xml).not.toBe(written)
  return readSegmentFile(xml, 'sora.md.xlf')
}

function refused(change: (xml: string) => string) {
  return failureOf(() => changed(change))
}

function second(file: SegmentFile): Segment {
  return file.groups[1]!.units[0]!.segments[1]!
}

const source = '<source>Kör <ph id="s2.1"'
const restOfSource = /(<source>Kör <ph id="s2\.1"[^\n]*<\/source>)\n/

describe('a person with an editor', () => {
  test('types a target with bare codes', () => {
    const file = changed((xml) =>
      xml.replace(restOfSource, '$1\n          <target>Kjør <ph id="s2.1"/> igjen.</target>\n')
    )
    expect(second(file)).toEqual({
      ...second(sample),
      target: [text('Kjør '), {kind: 'ph', id: 's2.1'}, text(' igjen.')]
    })
    expect(file.groups[1]!.units[0]!.codes).toEqual(sample.groups[1]!.units[0]!.codes)
    // Written again, the code is complete.
    expect(writeSegmentFile(file)).toContain('<target>Kjør <ph id="s2.1" canCopy="no" canDelete="no" type="other"')
  })

  test('forgets a code, or writes it twice', () => {
    const none = changed((xml) => xml.replace(restOfSource, '$1<target>Kjør igjen.</target>'))
    expect(second(none).target).toEqual([text('Kjør igjen.')])
    const twice = changed((xml) => xml.replace(restOfSource, '$1<target><ph id="s2.1"/><ph id="s2.1"/></target>'))
    expect(second(twice).target).toEqual([
      {kind: 'ph', id: 's2.1'},
      {kind: 'ph', id: 's2.1'}
    ])
  })

  test('leaves a target empty', () => {
    expect(second(changed((xml) => xml.replace(restOfSource, '$1<target/>'))).target).toEqual([])
  })

  test('sets a state before there is a target', () => {
    const file = changed((xml) =>
      xml.replace('<segment id="s2" state="initial">', '<segment id="s2" state="translated">')
    )
    expect(second(file)).toMatchObject({state: 'translated', target: undefined})
  })

  test('leaves a comment', () => {
    const file = changed((xml) => xml.replace('<group id="frontmatter">', '<!-- check -->$&<!-- me -->'))
    expect(file.foreign?.elements).toEqual(['<!-- check -->'])
    expect(file.groups[0]!.foreign?.elements).toEqual(['<!-- me -->'])
    expect(readSegmentFile(writeSegmentFile(file), 'a.xlf')).toEqual(file)
  })

  test('forgets to close a tag, and is told where', () => {
    const failure = refused((xml) => xml.replace('Hva er Sora?</target>', 'Hva er Sora?'))
    expect(failure).toMatchObject({
      code: 'xml-unclosed',
      values: {name: 'target', opened: 28, found: 'segment'},
      place: {path: 'sora.md.xlf', line: 29}
    })
  })

  test('types markup or a second target, and is told what to do', () => {
    const bold = refused((xml) => xml.replace('Hva er Sora?</target>', 'Hva er <b>Sora</b>?</target>'))
    expect(bold).toMatchObject({code: 'markup-typed', values: {element: 'b'}, place: {line: 28, column: 26}})
    const twice = refused((xml) => xml.replace('Hva er Sora?</target>', '$&\n<target>Kva er Sora?</target>'))
    expect(twice).toMatchObject({code: 'target-twice', values: {first: 28}, place: {line: 29, column: 1}})
  })

  test('breaks a rule of XLIFF, and is told which', () => {
    const failure = refused((xml) => xml.replace('state="translated" subState', 'state="done" subState'))
    expect(failure).toMatchObject({
      code: 'xliff-invalid',
      values: {
        rule: 'attribute-value',
        element: 'segment',
        value: 'done',
        shown: 'state="done"',
        mend: 'write-one:initial, translated, reviewed, final'
      },
      place: {line: 26, column: 9}
    })
    const coded = refused((xml) => xml.replace(/<unit id="[^"]+"/, '<unit'))
    expect(coded.values).toMatchObject({rule: 'attribute-required', shown: 'id', mend: 'attribute-required'})
  })
})

describe('another tool', () => {
  test('writes other prefixes and another order of attributes', () => {
    const file = changed((xml) =>
      xml
        .replaceAll(/<(\/?)(?!\/|[!?]|mda:|slr:|gls:)/g, '<$1ns0:')
        .replaceAll(/(<\/?)mda:/g, '$1m:')
        .replace('xmlns=', 'xmlns:ns0=')
        .replace('xmlns:mda=', 'xmlns:m=')
        .replaceAll(/<ns0:segment (id="\S+") (state="\S+")/g, '<ns0:segment $2 $1')
    )
    expect(file).toEqual(sample)
  })

  test('indents anew, drops what preserved white space, breaks a long source', () => {
    const file = changed((xml) =>
      xml
        .replace(' xml:space="preserve"', '')
        .replaceAll(/\n +/g, '\n\t\t')
        .replace('<source>Vad är Sora?</source>', '<source>\n   Vad är\n   Sora?\n</source>')
    )
    expect(file).toEqual(sample)
  })

  test('says of every source and target what the file says already', () => {
    const file = changed((xml) =>
      xml
        .replaceAll('<source>', '<source xml:space="preserve" xml:lang="sv">')
        .replaceAll('<target>', '<target xml:space="preserve" xml:lang="nb" >')
    )
    expect(writeSegmentFile(file)).toBe(written)
  })

  test('adds matches, notes, validation rules and attributes of its own', () => {
    const matches =
      '<mtc:matches xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><mtc:match ref="#s2" okp:by="me">' +
      '<source>Kör</source><target>Kjør</target></mtc:match></mtc:matches>'
    const file = changed((xml) =>
      xml
        .replace('version="2.1"', 'xmlns:okp="okapi-framework:xliff-extensions" okp:version="1" $&')
        .replace('<gls:glossary>', `${matches}$&`)
        .replace('<note category="ordbro', '<note id="1" priority="2">Se over</note>$&')
        .replace('<group id="g7d2mxp4qk6zt">', '<group id="g7d2mxp4qk6zt" okp:seen="yes" translate="yes">')
    )
    const unit = file.groups[1]!.units[0]!
    expect(unit.notes[0]).toEqual({category: '', text: 'Se over', attributes: {id: '1', priority: '2'}})
    expect(unit.foreign?.elements).toEqual([matches.replace(' xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"', '')])
    expect(file.groups[1]!.foreign?.attributes).toEqual({'okp:seen': 'yes', translate: 'yes'})
    expect(file.foreign?.attributes).toEqual({
      'xmlns:okp': 'okapi-framework:xliff-extensions',
      'xmlns:mtc': 'urn:oasis:names:tc:xliff:matches:2.0',
      'xliff/okp:version': '1'
    })
    const again = writeSegmentFile(file)
    expect(readSegmentFile(again, 'a.xlf')).toEqual(file)
    expect(again).toContain('<mtc:match ref="#s2" okp:by="me">')
  })

  test('sets states and substates of its own', () => {
    const file = changed((xml) =>
      xml.replace('state="initial" subState="ordbro:stale"', 'state="reviewed" subState="okp:ok"')
    )
    const [segment] = file.groups[1]!.units[0]!.segments
    expect(segment).toMatchObject({state: 'reviewed', fill: undefined, foreignSubState: 'okp:ok'})
    expect(writeSegmentFile(file)).toContain('<segment id="s1" state="reviewed" subState="okp:ok">')
  })

  test('writes a pair as two halves', () => {
    const file = changed((xml) =>
      xml.replace(
        /<target>Modellen klarer <pc [^>]*>(.*?)<\/pc>/,
        '<target>Modellen klarer <sc id="s1.1" dataRef="s1.1"/>$1<ec startRef="s1.1" dataRef="s1.1-end"/>'
      )
    )
    expect(file).toEqual(sample)
  })

  test('marks spans and keeps halves that overlap', () => {
    const file = changed((xml) =>
      xml.replace(
        restOfSource,
        '$1<target><mrk id="m1" type="okp:x">Kjør <sc id="x1"/><ph id="s2.1"/></mrk> igjen<ec startRef="x1"/>.</target>'
      )
    )
    expect(second(file).target).toEqual([
      {
        kind: 'mrk',
        attributes: {id: 'm1', type: 'okp:x'},
        children: [text('Kjør '), {kind: 'sc', attributes: {id: 'x1'}, children: []}, {kind: 'ph', id: 's2.1'}]
      },
      text(' igjen'),
      {kind: 'ec', attributes: {startRef: 'x1'}, children: []},
      text('.')
    ])
    expect(readSegmentFile(writeSegmentFile(file), 'a.xlf')).toEqual(file)
  })

  test('drops the metadata that it does not know', () => {
    const file = changed((xml) => xml.replaceAll(/ *<mda:metadata>[\s\S]*?<\/mda:metadata>\n/g, ''))
    expect(file.extraction).toBe(0)
    expect(second(file)).toEqual(second(sample))
    expect(file.groups[1]!.units[0]!).toMatchObject({
      kind: 'paragraph',
      path: [],
      codes: sample.groups[1]!.units[0]!.codes
    })
  })

  test('drops the target of the space between sentences', () => {
    expect(changed((xml) => xml.replace(/ *<target> <\/target>\n/, ''))).toEqual(sample)
  })
})

describe('is refused politely', () => {
  test.each<[string, string, (xml: string) => string]>([
    [
      'a segment cut in two',
      'segment-file-resegmented',
      (xml) => xml.replace('<segment id="s2"', '<segment id="s3"><source>Kör</source></segment>$&')
    ],
    [
      'two segments joined',
      'segment-file-resegmented',
      (xml) => xml.replace(/<ignorable>[\s\S]*?<segment id="s2"[\s\S]*?<\/segment>/, '')
    ],
    ['a segment without its id', 'segment-file-resegmented', (xml) => xml.replace('<segment id="s2" ', '<segment ')],
    [
      'targets in another order',
      'segment-file-reordered',
      (xml) =>
        xml
          .replace('<target>Modellen', '<target order="3">Modellen')
          .replace(restOfSource, '$1<target order="1">Kjør <ph id="s2.1"/></target>')
    ],
    [
      'groups in groups',
      'segment-file-layout',
      (xml) => xml.replace('<group id="frontmatter">', '<group id="x"/>$&<group id="y"/>')
    ],
    [
      'a second file',
      'segment-file-layout',
      (xml) =>
        xml.replace('</xliff>', '<file id="f2"><unit id="u"><segment id="s"><source/></segment></unit></file></xliff>')
    ],
    ['another kind of XML', 'xliff-root', () => '<tmx version="1.4"/>'],
    ['XLIFF 1.2', 'xliff-root', () => '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>']
  ])('%s', (_, code, change) => {
    const failure = refused(change)
    expect(failure).toMatchObject({kind: 'unreadable', code})
    expect(failure.place?.line).toBeGreaterThan(0)
  })
})

test('the sample has what the tests look for', () => {
  expect(written).toContain(source)
})
