import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {readSegmentFile} from '../src/exchange/xliff/read.ts'
import {writeSegmentFile} from '../src/exchange/xliff/write.ts'
import {extract, localize, type Run, text, toLocale, type Unit} from '../src/index.ts'
import {remember} from '../src/memory/remember.ts'
import {plainText} from '../src/model/run.ts'
import {type SegmentFile, unitsOf} from '../src/model/segment-file.ts'
import {carryOver, recall} from '../src/pipeline.ts'

/**
 * The faults of `docs/faults.md`, each on the smallest article that shows it. The table names these tests; those of the
 * rooms go deeper.
 */

const read = (source: string, path = 'a.md', locale = 'sv') => extract({path, locale, text: source})

/** Every unit of `source` translated by `words`, in order; the codes of the source stay where they are. */
function build(source: string, words: (unit: Unit) => readonly Run[] | undefined, path = 'a.md', locale = 'ja') {
  const article = read(source, path)
  const targets = new Map(article.units.flatMap((unit) => (words(unit) ? [[unit.id, words(unit)!] as const] : [])))
  return localize(article, targets, locale)
}

function sync(source: string, stored?: SegmentFile): SegmentFile {
  const surroundings = {target: 'nb', stored, sibling: undefined, kept: [], resegment: false}
  const carried = carryOver(read(source), surroundings)
  return recall(carried, remember(stored ? [stored] : [], [])).file
}

/** Every segment translated by a person, as it stands in a file. */
function translated(file: SegmentFile): SegmentFile {
  const groups = file.groups.map((group) => ({
    ...group,
    units: group.units.map((unit) => ({
      ...unit,
      segments: unit.segments.map((segment) => ({
        ...segment,
        target: [text(`nb ${unit.id} ${segment.id}`)],
        state: 'translated' as const
      }))
    }))
  }))
  return {...file, groups}
}

const targets = (file: SegmentFile): string[] =>
  unitsOf(file).flatMap(({segments}) => segments.map(({target}) => (target ? plainText(target) : '')))

describe('faults of others', () => {
  test('1: equal cells keep their translations when a row is put in before them', () => {
    const row = '| Ja | Nej |\n'
    const before = translated(sync(`| Val | Svar |\n| - | - |\n${row}${row}`))
    const after = sync(`| Val | Svar |\n| - | - |\n| Ny | Rad |\n${row}${row}`, before)
    expect(targets(after).filter((target) => target !== '')).toEqual(targets(before))
  })

  test('3: front matter stays YAML, its types and comments too', () => {
    const source = '---\ndraft: false # ej klar\ntitle: Hej: du\ncount: 3\n---\n\nText\n'
    const built = build(source.replace('Hej: du', '"Hej: du"'), ({kind}) =>
      kind === 'field' ? [text('# Hei: - deg')] : undefined
    )
    const [, front = ''] = built.text.split('---\n')
    expect(parse(front)).toEqual({draft: false, title: '# Hei: - deg', count: 3})
    expect(front).toContain('# ej klar')
  })

  test('4: a link is a pair that says where it leads, and nothing is left out without a word', () => {
    const [unit] = read('Läs [mer](https://example.com/a) här.\n').units
    expect(unit?.codes).toMatchObject([{kind: 'pc', type: 'link', label: 'link to https://example.com/a'}])
    expect(read('Läs [mer](/a).\n').uncovered).toEqual([])
  })

  test('12: emphasis beside Japanese punctuation is emphasis in the built article', () => {
    const built = build('Det är **viktigt** nu.\n', () => [
      text('これは'),
      {kind: 'pc', id: '1', children: [text('「重要」')]},
      text('です')
    ])
    expect(built).toMatchObject({text: 'これは<strong>「重要」</strong>です\n', mismatches: [], mended: 1})
  })

  test('12: quotation marks leave an emphasis as a pair, also where only one is in its way', () => {
    const quoted: Run = {kind: 'pc', id: '1', children: [text('「重要」')]}
    const article = read('Det är **viktigt** nu.\n')
    const moved = (...runs: Run[]): string =>
      localize(article, new Map([[article.units[0]!.id, runs]]), 'ja', '{"emphasisFallback": ["move"]}').text
    expect(moved(quoted, text('です'))).toBe('「**重要**」です\n')
    expect(moved(text('これは'), quoted)).toBe('これは「**重要**」\n')
    expect(moved(quoted)).toBe('**「重要」**\n')
  })

  test('13: a line break between Japanese characters is nothing', () => {
    expect(extract({path: 'a.md', locale: 'ja', text: '拡散\nモデル\n'}).units[0]?.runs).toEqual([text('拡散モデル')])
  })

  test('14, 18, 19: what nobody translated keeps its bytes: bullets, escapes, wrapping, codes', () => {
    const source = '* Ett\\*\n*  Två __fet__\n   rad _kursiv_  \n\nRubrik\n======\n\n+ [Tre]( /a  "t" )\n'
    expect(build(source, () => undefined).text).toBe(source)
    const built = build(source, ({runs}) => (plainText(runs) === 'Rubrik' ? [text('見出し')] : undefined))
    expect(built.text).toBe(source.replace('Rubrik', '見出し'))
  })

  test('15: an article that is wrapped anew keeps its translations', () => {
    const before = translated(sync('En mening som är lång nog.\nOch en till som följer.\n'))
    const after = sync('En mening\nsom är lång nog. Och en till\nsom följer.\n', before)
    expect(targets(after)).toEqual(targets(before))
  })

  test('16: a reference keeps its definition when its text is translated', () => {
    const built = build('Se [guiden].\n\n[guiden]: /g\n', () => [
      {kind: 'pc', id: '1', children: [text('ガイド')]},
      text('を参照。')
    ])
    expect(built).toMatchObject({text: '[ガイド][guiden]を参照。\n\n[guiden]: /g\n', mismatches: []})
  })

  test('17: an article and a locale are one file, its segments on lines of their own', () => {
    const lines = writeSegmentFile(translated(sync('Ett är bra. Två är bättre.\n'))).split('\n')
    expect(lines.filter((line) => line.includes('<target>nb'))).toHaveLength(2)
    expect(lines.filter((line) => line.includes('<source>'))).toHaveLength(3)
  })

  test('20: only the sentence that changed is stale, with its old source', () => {
    const before = translated(sync('Den första meningen står kvar här. Den andra meningen ändras lite.\n'))
    const [unit] = unitsOf(sync('Den första meningen står kvar här. Den andra meningen ändras inte.\n', before))
    expect(unit?.segments).toMatchObject([
      {state: 'translated', fill: undefined},
      {state: 'initial', fill: 'stale', previous: {source: 'Den andra meningen ändras lite.'}}
    ])
  })

  test('21: the marks of a notice are no text, and what it holds is', () => {
    const source = ':::note[Obs]\n\nLäs detta.\n\n:::\n\n> [!WARNING]\n> Akta dig.\n'
    expect(read(source).units.map(({runs}) => plainText(runs))).toEqual(['Obs', 'Läs detta.', 'Akta dig.'])
  })

  test('23: a target that names a code the source lacks puts nothing of ours on the page', () => {
    const built = build('Ett **två**.\n', () => [text('a '), {kind: 'ph', id: '99'}, text('b')])
    expect(built.text).toBe('a b\n')
  })

  test('25: full-width brackets beside an address do not swallow it', () => {
    const built = build('Se https://example.com/a nu.\n', () => [text('（'), {kind: 'ph', id: '1'}, text('）をご覧')])
    expect(built).toMatchObject({text: '（<https://example.com/a>）をご覧\n', mismatches: []})
  })

  test('26: the same text between the same neighbours counts as translated', () => {
    const one = sync('Vi vet inte. Modellen gissar nästa ord. Så enkelt är det.\n')
    const memory = remember([translated({...one, original: 'b.md'})], [])
    const carried = carryOver(read('Vi vet inte. Modellen gissar nästa ord. Så enkelt är det.\n'), {
      target: 'nb',
      stored: undefined,
      sibling: undefined,
      kept: [],
      resegment: false
    })
    expect(recall(carried, memory).filled.map(({tier}) => tier)).toContain('context')
  })

  test('27: no, nb and nb-NO are one language', () => {
    expect(['no', 'nb', 'nb-NO', 'nb_NO', 'no-NO'].map(toLocale)).toEqual(['nb', 'nb', 'nb', 'nb', 'nb'])
  })

  test('28: a translator cannot put a script on the page', () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(1)>[a](javascript:alert(1))'
    const built = build('Hej du.\n\n<p title="Hej">Hej</p>\n', () => [text(script)])
    expect(built.mismatches).toEqual([])
    expect(built.text).not.toMatch(/(?<!\\)<(script|img)/)
    expect(read(built.text).units.flatMap(({codes}) => codes)).toEqual([])
  })

  test('29: code is not offered for translation, and a field is known by its whole path', () => {
    const source =
      '---\nhero: {alt: Ett ord}\nother: {alt: Två ord}\n---\n\n```js\nconst ord = 1\n```\n\n    indragen kod\n'
    expect(read(source).units.map(({path}) => path.at(-1))).toEqual(['hero.alt', 'other.alt'])
  })

  test('30: what another tool wrote into a segment file is kept', () => {
    const file = writeSegmentFile(translated(sync('Ett **ord** till.\n')))
    const touched = file.replace('<xliff ', '<xliff xmlns:x="urn:x" ').replace('<unit ', '<unit x:reviewer="Åsa" ')
    const again = writeSegmentFile(readSegmentFile(touched, 'a.xlf'))
    expect(again).toContain('reviewer="Åsa"')
  })
})

describe('docs/faults.md', () => {
  const rows = readFileSync(new URL('../docs/faults.md', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => /^\| \d/.test(line))
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')))

  test('has a row for each of the 32', () => {
    expect(rows.map(([number]) => Number(number))).toEqual(Array.from({length: 32}, (_, index) => index + 1))
  })

  test('names a test that is there, or the later work', () => {
    const here = readFileSync(new URL(import.meta.url), 'utf8')
    for (const [number, , , , kept = ''] of rows) {
      if (kept.startsWith('later: ')) continue
      const [, path = '', name = ''] = /^`([^`]+)`(?:, “([^”]+)”)?/.exec(kept) ?? []
      const file = path === 'test/faults.test.ts' ? here : readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
      expect(file, `row ${number}`).toContain(name)
    }
  })
})
