import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Glossary} from '../../src/model/term.ts'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {coverage} from '../../src/terms/coverage.ts'
import type {CoveredPlace} from '../../src/terms/covered-pair.ts'
import {spot} from '../../src/terms/spot.ts'
import {termsInside} from '../../src/terms/terms-inside.ts'
import {demo, glossary} from './glossary.ts'

type Pair = readonly [source: string, target: string | undefined]

function cover(from: string, to: string, ...unit: readonly Pair[]): CoveredPlace[][] {
  return coverBy(demo, from, to, ...unit)
}

function coverBy(terms: Glossary, from: string, to: string, ...unit: readonly Pair[]): CoveredPlace[][] {
  const [sources, targets] = [compileTerms(terms, from), compileTerms(terms, to)]
  const pairs = unit.map(([source, target]) => ({
    source,
    sourceTerms: spot(sources, source),
    target,
    targetTerms: target === undefined ? [] : spot(targets, target)
  }))
  return coverage(
    pairs,
    terms,
    to,
    (term) => termsInside(targets, term),
    (text) => spot(sources, text)
  )
}

/** `verdict concept: form → form` of each occurrence; `(unit)`, `(omission)`, or what stands instead. */
function explained(from: string, to: string, ...unit: readonly Pair[]): string[] {
  return cover(from, to, ...unit)
    .flat()
    .map(({verdict, concept, source, target, by, instead}) => {
      const how = by === undefined || by === 'segment' ? '' : ` (${by})`
      const not = instead === undefined ? '' : ` not ${instead.form}`
      return `${verdict} ${concept}: ${source.form} → ${target?.form ?? '-'}${how}${not}`
    })
}

describe('what honours an occurrence', () => {
  test.each<readonly [string, string, string, string, readonly string[]]>([
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
    ['sv', 'nb', 'AI', 'AI', ['missed ai: AI → - not AI']],
    ['en', 'sv', 'A watermark', 'Ett vattenmärke', ['missed watermark: watermark → - not vattenmärke']],
    ['sv', 'en', 'Ett vattenmärke', 'A watermark', ['honoured watermark: vattenmärke → watermark']],
    // Names are the same everywhere, whatever ending they have.
    ['sv', 'ja', 'Sora', 'Soraは', ['honoured sora: Sora → Sora']],
    ['sv', 'nb', 'Sora', 'Soras', ['honoured sora: Sora → Sora']],
    ['sv', 'ja', 'Sora', 'ソラは', ['missed sora: Sora → -']],
    ['sv', 'en', 'Sora', 'Masora', ['missed sora: Sora → -']],
    // The glossary is silent.
    ['en', 'nb', 'A fashion model', 'En fotomodell', ['noTerm mannequin: fashion model → -']],
    ['en', 'de', 'A watermark', 'Ein Wasserzeichen', ['noTerm watermark: watermark → -']]
  ])('%s → %s: %s → %s', (from, to, source, target, expected) => {
    expect(explained(from, to, [source, target])).toEqual(expected)
  })

  test('what nobody has translated is not judged', () => {
    expect(explained('sv', 'en', ['En video', undefined])).toEqual(['untranslated video: video → -'])
    expect(explained('en', 'de', ['A watermark', undefined])).toEqual(['noTerm watermark: watermark → -'])
  })

  test('a homonym counts once, for the concept that the target has', () => {
    expect(explained('en', 'sv', ['A model', 'En modell'])).toEqual(['honoured model: model → modell'])
    expect(explained('en', 'sv', ['A model', 'En fotomodell'])).toEqual(['honoured mannequin: model → fotomodell'])
    expect(explained('en', 'sv', ['A model', 'Ett plagg'])).toEqual(['missed model: model → -'])
    expect(explained('en', 'nb', ['A model', 'Et plagg'])).toEqual(['missed model: model → -'])
    expect(explained('en', 'sv', ['A model, a fashion model', 'En fotomodell'])).toEqual([
      'honoured mannequin: model → - (omission)',
      'honoured mannequin: fashion model → fotomodell'
    ])
  })
})

describe('another sentence of the unit', () => {
  test('may have the term, if it has more than its own source asks for', () => {
    expect(explained('sv', 'en', ['En video.', 'Here it is.'], ['Se.', 'See the video.'])).toEqual([
      'honoured video: video → video (unit)'
    ])
  })

  test('does not lend what it needs itself, except for an omission', () => {
    const unit: readonly Pair[] = [
      ['En video.', 'Here.'],
      ['En video.', 'A video.'],
      ['En video.', 'There.']
    ]
    expect(explained('sv', 'en', ...unit)).toEqual([
      'missed video: video → -',
      'honoured video: video → video',
      'honoured video: video → - (omission)'
    ])
  })
})

describe('an omission', () => {
  test.each<readonly [string, string, number]>([
    ['video', 'video', 1],
    ['video and video', 'video', 2],
    ['video, video, video', 'video', 2],
    ['video, video, video', 'video, video', 3],
    ['video, video, video, video', 'video, video', 4],
    ['video', 'video, video', 1],
    ['video, video', 'film', 0]
  ])('%s → %s honours %i', (source, target, honoured) => {
    const verdicts = cover('en', 'nb', [source, target]).flat()
    expect(verdicts.filter(({verdict}) => verdict === 'honoured')).toHaveLength(honoured)
  })

  test('follows what it repeats: the first mention in a unit has the term', () => {
    const [named, left]: readonly Pair[] = [
      ['En video.', 'A video.'],
      ['Videon syns.', 'It shows.']
    ]
    expect(explained('sv', 'en', named!, left!)).toEqual([
      'honoured video: video → video',
      'honoured video: Videon → - (omission)'
    ])
    expect(explained('sv', 'en', left!, named!)).toEqual(['missed video: Videon → -', 'honoured video: video → video'])
    // A later form stands for one that comes before it, once the concept was named at all.
    expect(explained('sv', 'en', named!, left!, left!, named!)).toEqual([
      'honoured video: video → video',
      'honoured video: Videon → - (omission)',
      'honoured video: Videon → - (omission)',
      'honoured video: video → video'
    ])
  })

  test('follows a mention that another sentence has the term for', () => {
    expect(explained('sv', 'en', ['En video.', 'Look.'], ['Se.', 'A video.'], ['Videon syns.', 'It shows.'])).toEqual([
      'honoured video: video → video (unit)',
      'honoured video: Videon → - (omission)'
    ])
  })

  test('stands before or after it within a sentence, whose words another language turns round', () => {
    expect(explained('sv', 'en', ['Om videon är bra är videon lång.', 'It is long if the video is good.'])).toEqual([
      'honoured video: videon → video',
      'honoured video: videon → - (omission)'
    ])
  })

  test('is none where a term stands that the glossary does not want', () => {
    expect(explained('en', 'sv', ['A watermark, a watermark', 'En vattenstämpel, ett vattenmärke'])).toEqual([
      'honoured watermark: watermark → vattenstämpel',
      'missed watermark: watermark → - not vattenmärke'
    ])
  })

  test('is none where the name is written in another way', () => {
    expect(explained('sv', 'en', ['Sora.', 'Sora.'], ['Sora igen.', 'SORA again.'])).toEqual([
      'honoured sora: Sora → Sora',
      'missed sora: Sora → -'
    ])
    expect(explained('sv', 'en', ['Sora.', 'Sora.'], ['Sora igen.', 'It again.'])).toEqual([
      'honoured sora: Sora → Sora',
      'honoured sora: Sora → - (omission)'
    ])
  })
})

describe('an omission is none where the sentence has a word for the concept', () => {
  test.each<readonly [string, string, readonly Pair[]]>([
    [
      'a deprecated term, in a compound',
      'en',
      [
        ['AI helps.', 'KI hjelper.'],
        ['AI is old.', 'AI-historien er lang.']
      ]
    ],
    [
      'the term of the source',
      'en',
      [
        ['A watermark.', 'Et vannmerke.'],
        ['Watermarks last.', 'Watermarks varer.']
      ]
    ],
    [
      'a form of it',
      'sv',
      [
        ['En vattenstämpel.', 'Et vannmerke.'],
        ['Vattenstämpeln syns.', 'Vattenstämplar synes.']
      ]
    ],
    [
      'a form that this locale does not have',
      'sv',
      [
        ['En video.', 'En video.'],
        ['Videon syns.', 'Videon synes.']
      ]
    ]
  ])('%s', (_, from, unit) => {
    expect(
      cover(from, 'nb', ...unit)
        .flat()
        .map(({verdict}) => verdict)
    ).toEqual(['honoured', 'missed'])
  })

  test.each<readonly [string, string, string, readonly Pair[]]>([
    [
      'a pronoun',
      'sv',
      'en',
      [
        ['Modellen svarar.', 'The model answers.'],
        ['Modellen gissar.', 'It guesses.']
      ]
    ],
    [
      'a word of both',
      'sv',
      'nb',
      [
        ['En video. ', 'En video.'],
        ['En video, en video.', 'En video, den.']
      ]
    ],
    [
      'an accepted term with it inside',
      'en',
      'sv',
      [
        ['AI. Generative AI.', 'AI. Generativ AI.'],
        ['AI', 'Den generativ AI']
      ]
    ]
  ])('but for %s', (_, from, to, unit) => {
    expect(
      cover(from, to, ...unit)
        .flat()
        .every(({verdict}) => verdict === 'honoured')
    ).toBe(true)
  })
})

describe('a compound', () => {
  const terms = (compounds: string): Glossary =>
    glossary(
      `- {id: model, terms: {nb: [{term: modell, partOfSpeech: noun${compounds}}], en: [{term: model, partOfSpeech: noun}]}}`
    )

  test('in a target honours, with the term as its head or before it', () => {
    for (const target of ['En videomodell.', 'Et modellvalg.'])
      expect(coverBy(terms(''), 'en', 'nb', ['A model.', target]).flat()).toMatchObject([{verdict: 'honoured'}])
  })

  test.each([
    ['', []],
    [', compounds: head', ['missed']],
    [', compounds: both', ['missed']],
    [', compounds: none', []]
  ])('in a source asks for a term where the glossary says so: “%s”', (compounds, verdicts) => {
    const unit: Pair = ['Videomodellen og modellvalget.', 'The film and the choice.']
    expect(
      coverBy(terms(compounds), 'nb', 'en', unit)
        .flat()
        .map(({verdict}) => verdict)
    ).toEqual(verdicts)
  })
})

describe('a longer term', () => {
  test('in a source counts for itself alone', () => {
    expect(explained('sv', 'en', ['En diffusionsmodell', 'A model'])).toEqual([
      'missed diffusion-model: diffusionsmodell → -'
    ])
  })

  test('in a target honours the one that it ends with, where nothing asks for it', () => {
    expect(explained('sv', 'en', ['Modellerna', 'The diffusion models'])).toEqual([
      'honoured model: Modellerna → models'
    ])
    expect(explained('sv', 'ja', ['Modellerna', '拡散モデル'])).toEqual(['honoured model: Modellerna → モデル'])
    expect(explained('sv', 'nb', ['En modell', 'En diffusjonsmodell'])).toEqual(['honoured model: modell → modell'])
    expect(explained('sv', 'en', ['Modellen: en diffusionsmodell', 'A diffusion model'])).toEqual([
      'missed model: Modellen → -',
      'honoured diffusion-model: diffusionsmodell → diffusion model'
    ])
  })
})

describe('a target that is its source', () => {
  test('honours the terms alone that both languages have', () => {
    expect(explained('sv', 'nb', ['Video', 'Video'])).toEqual(['honoured video: Video → Video'])
    expect(explained('sv', 'en', ['Vattenstämpel', 'Vattenstämpel'])).toEqual(['missed watermark: Vattenstämpel → -'])
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
    'AI',
    'ord',
    'fotomodell'
  )
  const sentence = fc.array(words, {maxLength: 8}).map((list) => list.join(', '))
  const pair = fc.tuple(sentence, fc.option(sentence, {nil: undefined}))
  fc.assert(
    fc.property(fc.array(pair, {maxLength: 4}), (unit) => {
      const covered = cover('en', 'sv', ...unit)
      expect(covered).toHaveLength(unit.length)
      const spotter = compileTerms(demo, 'en')
      const places = unit.map(([source]) => new Set(spot(spotter, source).map(({start}) => start)).size)
      expect(covered.map((list) => list.length)).toEqual(places)
      const list = covered.flat()
      for (const {verdict, target, by} of list) {
        expect(by !== undefined).toBe(verdict === 'honoured')
        expect(target !== undefined).toBe(by === 'segment' || by === 'unit')
      }
      const used = list.flatMap(({target}) => target ?? [])
      expect(new Set(used).size).toBe(used.length)
      for (const [concept, group] of Map.groupBy(list, (each) => each.concept)) {
        const repeated = group.filter(({by}) => by === 'omission').length
        expect(repeated, concept).toBeLessThanOrEqual(group.filter(({target}) => target !== undefined).length)
      }
    })
  )
})

describe('hostile units take the time of their length', () => {
  const forms: Readonly<Record<string, (count: number) => readonly Pair[]>> = {
    'terms honoured': (count) => [['video, '.repeat(count), 'video, '.repeat(count)]],
    'terms forbidden': (count) => [['watermark '.repeat(count), 'vattenmärke '.repeat(count)]],
    'longer terms': (count) => [['model, '.repeat(count), 'diffusionsmodell, '.repeat(count)]],
    'names left out': (count) => [['Sora '.repeat(count), 'Sora '.repeat(count / 2)]],
    sentences: (count) =>
      Array.from({length: count / 4}, (_, at): Pair => ['video model Sora', at % 3 ? 'video' : 'Sora'])
  }

  test.each(Object.keys(forms))('%s', (name) => {
    const time = (count: number): number => {
      const unit = forms[name]!(count)
      const times = [1, 2, 3, 4].map(() => {
        const before = process.threadCpuUsage()
        cover('en', 'sv', ...unit)
        const {user, system} = process.threadCpuUsage(before)
        return user + system
      })
      return Math.min(...times)
    }
    time(2000)
    // Eight times the length; quadratic time would be 64 times as much.
    expect(time(32_000) / time(4000)).toBeLessThan(24)
  })
})
