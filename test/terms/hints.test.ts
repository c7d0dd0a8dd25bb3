import {expect, test} from 'vitest'
import {compileTerms} from '../../src/terms/compile-terms.ts'
import {termHints} from '../../src/terms/hints.ts'
import {spot} from '../../src/terms/spot.ts'
import {demo} from './glossary.ts'

function hints(text: string, from: string, to: string) {
  return termHints(spot(compileTerms(demo, from), text), demo, to)
}

test('a hint for each concept, in reading order, with the terms that may be used', () => {
  expect(hints('Video, AI och video av en diffusionsmodell', 'sv', 'nb')).toEqual([
    {concept: 'video', term: 'Video', translations: ['video']},
    {concept: 'ai', term: 'AI', translations: ['KI']},
    {
      concept: 'diffusion-model',
      term: 'diffusionsmodell',
      translations: ['diffusjonsmodell'],
      definition: 'A model that makes an image out of noise.'
    }
  ])
  expect(hints('AI', 'sv', 'ja')).toEqual([{concept: 'ai', term: 'AI', translations: ['AI', '人工知能']}])
})

test('names are their own translation; a concept with nothing to say gives no hint', () => {
  expect(hints('Sora', 'sv', 'ja')).toEqual([{concept: 'sora', term: 'Sora', translations: ['Sora']}])
  expect(hints('fashion model', 'en', 'nb')).toEqual([])
  expect(hints('diffusion model', 'en', 'de')).toEqual([
    expect.objectContaining({translations: [], definition: expect.any(String)})
  ])
})
