import fc from 'fast-check'
import {expect, test} from 'vitest'
import {WordEdges} from '../../src/terms/word-edges.ts'

/** Letters of which none is a particle or stands loose beside a word. */
const letter = fc.constantFrom(...'画像生成学習機械深層言語処理動作認識音声合成最適化自然情報理論るきれいモデルー')

/** The rule by the dictionary alone: a word ends there, and the one next to the match is no single ideograph. */
function expected(text: string, at: number, side: 'before' | 'after'): boolean {
  const segments = [...new Intl.Segmenter('ja', {granularity: 'word'}).segment(text)]
  const next = segments.find(({index, segment}) => (side === 'after' ? index : index + segment.length) === at)
  return next !== undefined && !/^\p{Script=Han}$/u.test(next.segment)
}

test('a run of any length ends its words where the dictionary does', () => {
  fc.assert(
    fc.property(fc.array(letter, {minLength: 2, maxLength: 45}), (letters) => {
      const text = letters.join('')
      const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0))
      // Asked twice: what is remembered says the same.
      for (const words of [new WordEdges('ja', units, units.length), new WordEdges('ja', units, units.length)])
        for (let at = 1; at < units.length; at++)
          for (const side of ['before', 'after'] as const)
            expect([text, at, side, words.isEdge(at, side)]).toEqual([text, at, side, expected(text, at, side)])
    }),
    {numRuns: 150}
  )
})
