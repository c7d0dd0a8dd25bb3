import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {text} from '../../src/model/run.ts'
import {coverage} from '../../src/terms/coverage.ts'
import {demo} from './glossary.ts'

function cover(from: string, to: string, ...pairs: [string, string][]) {
  return coverage(
    pairs.map(([source, target]) => ({source: [text(source)], target: [text(target)]})),
    demo,
    from,
    to
  )
}

/** `verdict concept: form → form` of each occurrence. */
function explained(from: string, to: string, ...pairs: [string, string][]): string[] {
  return cover(from, to, ...pairs).explained.map(
    ({verdict, concept, source, target}) => `${verdict} ${concept}: ${source.form} → ${target?.form ?? '-'}`
  )
}

test('occurrences in the source, by what the target has for them', () => {
  const {
    explained: list,
    concepts,
    ...total
  } = cover(
    'sv',
    'en',
    ['En diffusionsmodell för video.', 'A diffusion model for moving images.'],
    ['Vattenstämpel i en video', 'Watermark in a video']
  )
  expect(total).toEqual({occurrences: 4, honoured: 3, missed: 1, noTerm: 0})
  expect(concepts.get('video')).toEqual({occurrences: 2, honoured: 1, missed: 1, noTerm: 0})
  expect(list.map(({pair, source}) => [pair, source.start, source.form])).toEqual([
    [0, 3, 'diffusionsmodell'],
    [0, 24, 'video'],
    [1, 0, 'Vattenstämpel'],
    [1, 19, 'video']
  ])
})

describe('what honours an occurrence', () => {
  test.each([
    ['sv', 'nb', 'Generativ AI', 'Generativ KI', ['honoured generative-ai: Generativ AI → Generativ KI']],
    [
      'nb',
      'ja',
      'En diffusjonsmodell',
      '拡散モデルである',
      ['honoured diffusion-model: diffusjonsmodell → 拡散モデル']
    ],
    ['ja', 'sv', '動画に透かし', 'En video', ['honoured video: 動画 → video', 'missed watermark: 透かし → -']],
    // An admitted term will do, a deprecated or forbidden one will not; a forbidden one in the source still is the concept.
    ['en', 'sv', 'AI', 'Artificiell intelligens', ['honoured ai: AI → Artificiell intelligens']],
    ['sv', 'nb', 'AI', 'AI', ['missed ai: AI → -']],
    ['en', 'sv', 'A watermark', 'Ett vattenmärke', ['missed watermark: watermark → -']],
    ['sv', 'en', 'Ett vattenmärke', 'A watermark', ['honoured watermark: vattenmärke → watermark']],
    // Each term in the target honours one.
    ['en', 'nb', 'video and video', 'video og film', ['honoured video: video → video', 'missed video: video → -']],
    ['en', 'nb', 'a video', 'video, video', ['honoured video: video → video']],
    // Names are the same everywhere.
    ['sv', 'ja', 'Sora', 'Soraは', ['honoured sora: Sora → Sora']],
    ['sv', 'ja', 'Sora', 'ソラは', ['missed sora: Sora → -']],
    // The glossary is silent.
    ['en', 'nb', 'A fashion model', 'En fotomodell', ['noTerm mannequin: fashion model → -']],
    ['en', 'de', 'A watermark', 'Ein Wasserzeichen', ['noTerm watermark: watermark → -']]
  ])('%s → %s: %s → %s', (from, to, source, target, expected) => {
    expect(explained(from, to, [source, target])).toEqual(expected)
  })

  test('a homonym counts once, for the concept that the target has', () => {
    expect(explained('en', 'sv', ['A model', 'En modell'])).toEqual(['honoured model: model → modell'])
    expect(explained('en', 'sv', ['A model', 'En fotomodell'])).toEqual(['honoured mannequin: model → fotomodell'])
    expect(explained('en', 'sv', ['A model', 'Ett plagg'])).toEqual(['missed model: model → -'])
    expect(explained('en', 'nb', ['A model', 'Et plagg'])).toEqual(['missed model: model → -'])
    expect(explained('en', 'sv', ['A model, a fashion model', 'En fotomodell'])).toEqual([
      'missed model: model → -',
      'honoured mannequin: fashion model → fotomodell'
    ])
  })
})

test('the sums are right, and no target is used twice', () => {
  const words = fc.constantFrom(
    'video',
    'model',
    'modell',
    'Sora',
    'watermark',
    'fashion model',
    'fotomodell',
    'AI',
    'ord'
  )
  const sentence = fc.array(words, {maxLength: 8}).map((list) => list.join(', '))
  fc.assert(
    fc.property(fc.array(fc.tuple(sentence, sentence), {maxLength: 4}), (pairs) => {
      const {explained: list, concepts, occurrences, honoured, missed, noTerm} = cover('en', 'sv', ...pairs)
      expect(list).toHaveLength(occurrences)
      expect(honoured + missed + noTerm).toBe(occurrences)
      expect([...concepts.values()].reduce((sum, tally) => sum + tally.occurrences, 0)).toBe(occurrences)
      const used = list.flatMap(({pair, target}) => (target === undefined ? [] : [`${pair}:${target.start}`]))
      expect(new Set(used).size).toBe(used.length)
      expect(used).toHaveLength(honoured)
    })
  )
})
