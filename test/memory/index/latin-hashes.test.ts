import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {hashToken, seedOf} from '../../../src/memory/index/hash-token.ts'
import {latinHashes} from '../../../src/memory/index/latin-hashes.ts'
import {tokens} from '../../../src/memory/tokens.ts'

const seed = seedOf('sv')
const slowly = (text: string): number[] => tokens(text, 'sv').map((token) => hashToken(token, seed))

describe('hashes of Latin text', () => {
  test.each([
    'Öppna den nya modellen.',
    '"Citat" (och parentes), “so” «må» det!',
    "don’t it's e-post och/eller AI-modell … – —",
    'två  mellanslag, i slutet ',
    ' i början',
    'ǅ ĳ ſ İstanbul ŉ',
    'mjukt\u00adstreck A\u0308 ﬁ',
    '',
    '" . ("ord") (ord'
  ])('are those of the tokens: %j', (text) => {
    const hashes = latinHashes(text, 'sv', seed)
    if (hashes !== undefined) expect([...hashes]).toEqual(slowly(text))
  })

  test.each(['Öppna den nya modellen.', "don’t it's e-post och/eller AI-modell – —"])('are made of %j', (text) => {
    expect(latinHashes(text, 'sv', seed)).toBeDefined()
  })

  test.each(['3 ord', '拡散モデル', 'hårt\u00a0mellanslag', 'halvbredd ｱ', 'ny\nrad'])(
    'are left to others: %j',
    (text) => {
      expect(latinHashes(text, 'sv', seed)).toBeUndefined()
    }
  )

  const letter = fc.constantFrom(...'aåÄöÞßİıĳøÿŸȺabcAB"\'“”’«»().,:;!?-–/ \u00a0\u00ad\u0301½²ªµ1あ')
  const character = fc.oneof(
    letter,
    fc.integer({min: 0, max: 0x2030}).map((unit) => String.fromCharCode(unit))
  )
  test('are those of the tokens, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({unit: character, maxLength: 30}), (text) => {
        const hashes = latinHashes(text, 'sv', seed)
        fc.pre(hashes !== undefined)
        expect([...hashes!]).toEqual(slowly(text))
      }),
      {numRuns: 3000}
    )
  })
})
