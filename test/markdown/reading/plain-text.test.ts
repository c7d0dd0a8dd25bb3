import {describe, expect, test} from 'vitest'
import type {Run} from '../../../src/model/run.ts'
import {text} from '../../../src/model/run.ts'
import {plaintext} from '../../../src/plaintext/format.ts'
import {settingsFrom} from '../../../src/project/config.ts'
import {shown} from './reading.ts'

const {read: settings, restore} = settingsFrom(undefined)
const read = (content: string) => plaintext.extract({path: 'a.txt', locale: 'sv', text: content}, settings)

describe('.txt is never Markdown', () => {
  test('a line that is not blank is a unit', () => {
    expect(read('Ett\n\nTvå. Tre.\n').units.map(({runs}) => shown(runs))).toEqual(['Ett', 'Två. Tre.'])
  })

  test('indentation and leading marks are skeleton', () => {
    expect(read('  • Ett\n✓ Två\n▼ Tre\n- Fyra').units.map(({runs}) => shown(runs))).toEqual([
      'Ett',
      'Två',
      'Tre',
      'Fyra'
    ])
  })

  test('addresses are the only codes, and nothing is escaped', () => {
    const {units} = read('Se https://x.se/a och **b** [c](d) {{ e }} `f`')
    expect(units[0]!.codes.map(({type, label}) => `${type} ${label}`)).toEqual(['url https://x.se/a'])
    const extraction = read('Ett')
    const target: Run[] = [text('# *b* [c](d) <e> &amp;')]
    const written = {targets: new Map([[extraction.units[0]!.id, target]]), fields: new Map()}
    const result = plaintext.restore(extraction, written, 'nb', restore)
    expect(result.text).toBe('# *b* [c](d) <e> &amp;')
    expect(plaintext.prove(extraction, result.written, 'nb', result.text)).toEqual([])
  })

  test('the proof holds lines and prefixes', () => {
    const extraction = read('  • Ett\n\nTvå')
    const none = {targets: new Map(), fields: new Map()}
    expect(plaintext.prove(extraction, none, 'nb', '  • Ett\n\nTvå')).toEqual([])
    expect(plaintext.prove(extraction, none, 'nb', '• Ett\n\nTvå')).not.toEqual([])
    expect(plaintext.prove(extraction, none, 'nb', '  • Ett\nTvå')).not.toEqual([])
  })
})
