import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readUnits} from '../../../src/exchange/tmx/read-units.ts'
import {writeUnits} from '../../../src/exchange/tmx/write-units.ts'
import type {Code} from '../../../src/model/code.ts'
import {text} from '../../../src/model/run.ts'
import type {MemoryUnit} from '../../../src/model/translation-memory.ts'

function back(units: readonly MemoryUnit[]): MemoryUnit[] {
  const written = [...writeUnits(units)].join('')
  return [...readUnits([written], 'memory/a.tmx', () => {})]
}

const strong: Code = {
  id: '1',
  kind: 'pc',
  type: 'strong',
  open: '**',
  close: '**',
  label: 'bold',
  equiv: '',
  canDelete: true
}
const code: Code = {id: '2', kind: 'ph', type: 'code', open: '`a<b`', label: 'code a<b', equiv: 'a<b', canDelete: false}

describe('write units', () => {
  test('what was written reads as it was', () => {
    const unit: MemoryUnit = {
      source: 'sv',
      origin: {file: 'memory/a.tmx', article: 'content/sv/a.md', unit: 'u1', segment: 's1'},
      variants: [
        {
          locale: 'sv',
          runs: [{kind: 'pc', id: '1', children: [text('Öppna & "kör"')]}, text(' '), {kind: 'ph', id: '2'}],
          codes: [strong, code],
          state: 'final',
          before: 'Före <b> & efter.',
          after: '',
          path: ['h1', 'p']
        },
        {
          locale: 'nb',
          runs: [{kind: 'ph', id: '2'}, text('\nÅpne '), {kind: 'pc', id: '1', children: [text('og kjør')]}],
          codes: [strong, code],
          state: 'translated',
          author: 'Kari & Ola',
          tool: 'OmegaT',
          created: '2025-09-30T12:00:00Z',
          changed: '2026-01-02T03:04:05Z',
          doubts: ['aligned', 'unreviewed']
        },
        {locale: 'ja', runs: [text('開いて実行')], codes: [], state: 'reviewed'}
      ]
    }
    expect(back([unit])).toEqual(
      [unit].map((one) => ({
        ...one,
        variants: one.variants.map((each) => expect.objectContaining({...each, codes: expect.anything()}))
      }))
    )
    expect(back([unit])[0]!.variants[0]!.codes).toEqual([strong, code])
    expect(new Set(back([unit])[0]!.variants[1]!.codes)).toEqual(new Set([strong, code]))
  })

  test('any texts come back, and the same units are the same file', () => {
    const content = fc.string({unit: 'grapheme', minLength: 1}).filter((value) => value.trim() !== '')
    fc.assert(
      fc.property(fc.array(fc.tuple(content, content), {maxLength: 6}), (pairs) => {
        const units = pairs.map(
          ([sv, nb]): MemoryUnit => ({
            source: 'sv',
            origin: {file: 'memory/a.tmx'},
            variants: [
              {locale: 'sv', runs: [text(sv)], codes: [], state: 'final'},
              {locale: 'nb', runs: [text(nb)], codes: [], state: 'final'}
            ]
          })
        )
        expect(back(units)).toEqual(units)
        expect([...writeUnits(units)]).toEqual([...writeUnits(units)])
      })
    )
  })
})
