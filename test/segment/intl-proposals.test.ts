import fc from 'fast-check'
import {expect, test} from 'vitest'
import {findStops} from '../../src/segment/find-stops.ts'
import {intlProposals} from '../../src/segment/intl-proposals.ts'
import {betweenStopAndSpace} from '../../src/segment/sentences.ts'

const pieces = fc.array(
  fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 8}),
    fc.constantFrom('.', '!', '. ', '? ', 'A', 'a', '7', ',', '(', ')', '”', '\u00AD', '\u0301', 'Dr. ', 'U.S. ', '\n'),
    fc.constantFrom('。', '漢', 'あ', 'ア', '々', '〇', '〻', '\u{16FF0}', '\u3099')
  ),
  {maxLength: 6}
)
const surely = fc.oneof(
  fc.tuple(fc.constantFrom('.', '!', '?'), fc.constant(' '), fc.constantFrom(...'AÅÄÆÖØÉZ')),
  fc.tuple(fc.constant('。'), fc.constantFrom(...'漢々あアー〇'))
)

test('what is sure without Intl is what Intl proposes', () => {
  let sure = 0
  fc.assert(
    fc.property(pieces, surely, pieces, fc.constantFrom('sv', 'nb', 'en', 'ja', 'de', 'th'), (...parts) => {
      const locale = parts.pop() as string
      const text = parts.flat(2).join('')
      const segments = new Intl.Segmenter(locale, {granularity: 'sentence'}).segment(text)
      const boundaries = new Set(Array.from(segments, ({index}) => index))
      const breaks = findStops(text, betweenStopAndSpace(text), 0)
      for (const stop of breaks) {
        if ('empty' in stop || !/^(?:[.!?] [A-ZÅÄÆÖØÉ]|。\p{L})/u.test(text.slice(stop.start))) continue
        if (stop.marks.length > 1 || stop.closers !== '') continue
        sure++
        expect(intlProposals(text, locale, breaks)(stop), text).toBe(boundaries.has(stop.next))
      }
    }),
    {numRuns: Number(process.env.FC_RUNS ?? 1000)}
  )
  expect(sure).toBeGreaterThan(500)
})
