import {describe, expect, test} from 'vitest'
import {markdown} from '../../../src/markdown/format.ts'
import type {Run} from '../../../src/model/run.ts'
import {text as textRun} from '../../../src/model/run.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {split} from '../../../src/segment/split.ts'
import {built, labels, only, read, shown, texts} from './reading.ts'

describe('codes show the translator what they are', () => {
  test.each([
    ['a **b** c', ['bold']],
    ['a *b* c', ['italic']],
    ['a ~~b~~ c', ['strikethrough']],
    ['a [b](/c "d") e', ['link to /c']],
    ['a [b][c] d\n\n[c]: /e', ['link to [c]']],
    ['a ![b](c.png) d', ['image c.png']],
    ['a ![b][c] d\n\n[c]: /e', ['image [c]']],
    ['a `b c` d', ['code b c']],
    ['a $$x$$ b', ['formula x']],
    ['a\\\nb', ['line break']],
    ['a[^1] b\n\n[^1]: c', ['footnote 1']],
    ['a https://x.se/b c', ['https://x.se/b']],
    ['a <https://x.se/b> c', ['https://x.se/b']],
    ['a <m@x.se> c', ['m@x.se']],
    ['a <span class="b">c</span> d', ['<span class="b">']],
    ['a <!-- b --> c', ['comment']],
    ['a {{ b }} c', ['{{ b }}']]
  ])('%j', (text, expected) => {
    expect(labels(text)).toEqual(expected)
  })

  test('a label is one line, and not long', () => {
    expect(labels(`a \`b\nc\` ![x](${'d'.repeat(200)})`)).toEqual(['code b c', `image ${'d'.repeat(73)}…`])
  })

  test('what a code reads as in plain text', () => {
    const {codes} = only('a `b` https://x.se <m@x.se> **c**\\\nd e <br> f')
    expect(codes.map(({equiv}) => equiv)).toEqual(['b', 'https://x.se', 'm@x.se', '', '\n', '\n'])
  })

  test('emphasis, strong and delete may be left out', () => {
    const {codes} = only('**a** *b* ~~c~~ [d](e) `f`')
    expect(codes.map(({canDelete}) => canDelete)).toEqual([true, true, true, false, false])
  })
})

describe('codes can be moved and nested', () => {
  const write = (text: string, runs: readonly Run[]): string => {
    const extraction = read(text)
    const written = {targets: new Map([[extraction.units[0]!.id, runs]]), fields: new Map()}
    const result = markdown.restore(extraction, written, 'nb', settingsFrom(undefined).restore)
    expect(result.findings).toEqual([])
    expect(markdown.prove(extraction, result.written, 'nb', result.text)).toEqual([])
    return result.text
  }
  const pair = (id: string, ...children: Run[]): Run => ({kind: 'pc', id, children})
  const alone = (id: string): Run => ({kind: 'ph', id})

  test('in another order', () => {
    expect(write('Öppna **det** med `a` nu', [alone('2'), textRun(' åpner '), pair('1', textRun('det'))])).toBe(
      '`a` åpner **det**'
    )
  })

  test('one in the other', () => {
    expect(write('Öppna **det** [här](/a) nu', [pair('1', textRun('Se '), pair('2', textRun('her')))])).toBe(
      '**Se [her](/a)**'
    )
  })

  test('and emphasis may go', () => {
    expect(write('Öppna *det* nu', [textRun('Åpne det')])).toBe('Åpne det')
  })
})

describe('texts inside codes are units of their own', () => {
  test('alt texts, by subFlows', () => {
    const {units} = read('Se ![En karta](k.png "Över Norden") här')
    expect(units.map(({kind, runs}) => `${kind} ${shown(runs)}`)).toEqual([
      'paragraph Se {1} här',
      'alt En karta',
      'title Över Norden'
    ])
    expect(units[0]!.codes[0]!.subFlows).toEqual([units[1]!.id, units[2]!.id])
    expect(units.every(({whole, kind}) => whole === (kind !== 'paragraph'))).toBe(true)
  })

  test('an image alone is a unit by its alt text only', () => {
    expect(texts('![En karta](k.png)')).toEqual(['En karta'])
    expect(texts('![](k.png)')).toEqual([])
  })

  test('titles of links and definitions', () => {
    const text = '[Ett](/a "Två") och [tre][b]\n\n[b]: /c \'Fyra\''
    expect(texts(text)).toEqual(['{1}Ett{/1} och {2}tre{/2}', 'Två', 'Fyra'])
    expect(built(text)).toBe('[ETT](/a "TVÅ") OCH [TRE][b]\n\n[b]: /c \'FYRA\'')
  })

  test('the alt text of a reference keeps what it is looked up by', () => {
    expect(built('![Karta]\n\n[karta]: /k.png')).toBe('![KARTA][Karta]\n\n[karta]: /k.png')
  })
})

describe('what is one unit, and what one segment', () => {
  test('a pair around the whole unit is skeleton', () => {
    expect(texts('**Obs!**')).toEqual(['Obs!'])
    expect(texts('***Obs* nu**')).toEqual(['{2}Obs{/2} nu'])
    expect(texts('[Läs *mer*](/a)')).toEqual(['Läs {2}mer{/2}'])
    expect(built('**[Läs mer](/a)**')).toBe('**[LÄS MER](/a)**')
  })

  test('a sentence never ends inside a pair', () => {
    const sentences = split(only('Se **det. Här** nu. Och *det.* Slut.'), 'sv')
    expect(sentences.map(({source}) => shown(source))).toEqual(['Se {1}det. Här{/1} nu.', 'Och {2}det.{/2}', 'Slut.'])
  })

  test('headings, cells and labels are one segment', () => {
    const text = '# Ett. Två.\n\n| Tre. Fyra. |\n| - |\n\n:::tip[Fem. Sex.]\nSju. Åtta.\n:::'
    const counts = read(text).units.map((unit) => split(unit, 'sv').length)
    expect(counts).toEqual([1, 1, 1, 2])
  })

  test('text without letters is skeleton', () => {
    expect(texts('| 42 % | — |\n| - | - |\n| 1 | Ett |\n\n`kod`')).toEqual(['Ett'])
  })

  test('code blocks, rules and definitions are none', () => {
    expect(texts('```js\n// text\n```\n\n    kod\n\n---\n\n[a]: /b\n\n$$\nx\n$$')).toEqual([])
  })

  test('paths are the headings and the blocks around', () => {
    const {units} = read('# A\n\n## B\n\n- C\n\n  > D\n\n# E\n\n[^1]: F\n\nG[^1]')
    expect(units.map(({path}) => path.join('/'))).toEqual([
      '',
      'A',
      'A/B/list/item',
      'A/B/list/item/quote',
      '',
      'E/footnote 1',
      'E'
    ])
    expect(units.map(({section}) => units.findIndex(({id}) => id === section))).toEqual([0, 1, 1, 1, 4, 4, 4])
  })

  test('equal units are told apart by their order', () => {
    const ids = read('Ett\n\nEtt\n\n> Ett').units.map(({id}) => id)
    expect(new Set(ids).size).toBe(3)
  })
})
