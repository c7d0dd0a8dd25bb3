import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {folderOf} from '../project/folder.ts'
import {done, ordbro, ordbroIn} from './project.ts'

const project = (): string =>
  folderOf({
    'texts/deep/a.txt': 'Rad ett.\nEn modell.\n',
    'texts/b.txt': 'Modellerna är modeller.\n',
    'glossary/a.yaml': '- id: model\n  sv: modell\n- id: mannequin\n  domain: fashion\n  sv: modell\n'
  })
const find = ['terms', 'find', '--locale', 'sv'] as const

describe('terms find', () => {
  test('a term is told with the path as it was typed, which terminals make a link of', async () => {
    const {out} = await done(project(), ...find, 'texts/deep/a.txt')
    expect(out).toContain('texts/deep/a.txt:2:4  modell  model (exact: indefinite singular)\n')
  })

  test('what an inflected form is, in the language of the reader', async () => {
    const {out} = await done(project(), ...find, 'texts/b.txt')
    expect(out).toContain('texts/b.txt:1:1  Modellerna  model (inflected: definite plural)\n')
    const swedish = await ordbroIn('sv', project(), ...find, 'texts/b.txt')
    expect(swedish.out).toContain('Modellerna  model (böjd: bestämd form, plural)\n')
  })

  test('as data: offsets, kinds and slots; of a homonym all concepts, one of a domain first', async () => {
    const {out} = await done(project(), ...find, 'texts/b.txt', '--json')
    const {occurrences} = JSON.parse(out)
    expect(occurrences).toHaveLength(4)
    expect(occurrences[0]).toEqual({
      start: 0,
      end: 10,
      concept: 'mannequin',
      form: 'Modellerna',
      kind: 'inflected',
      slot: 'Definite=Def|Number=Plur'
    })
    expect(occurrences[1]).toMatchObject({start: 0, concept: 'model'})
  })
})

describe('--domain', () => {
  const concepts = async (...args: readonly string[]): Promise<string[]> => {
    const root = folderOf({
      'a.txt': 'En agent, en AI-agent.\n',
      'glossary/a.yaml': [
        '- {id: spy, sv: agent}',
        '- {id: agent, domain: AI, terms: {sv: [{term: agent, partOfSpeech: noun, compounds: both}]}}',
        '- {id: reagent, domain: chemistry, terms: {sv: [{term: agent, partOfSpeech: noun, compounds: both}]}}'
      ].join('\n')
    })
    const {occurrences} = JSON.parse((await done(root, ...find, 'a.txt', '--json', ...args)).out)
    return occurrences.map(({concept}: {concept: string}) => concept)
  }

  test('puts its concepts first, and leaves none out', async () => {
    expect(await concepts()).toEqual(['agent', 'reagent', 'spy', 'agent', 'reagent', 'spy'])
    expect(await concepts('--domain', 'chemistry')).toEqual(['reagent', 'agent', 'spy', 'reagent', 'agent', 'spy'])
    expect(await concepts('--domain', 'ai')).toEqual(['agent', 'reagent', 'spy', 'agent', 'reagent', 'spy'])
  })

  test('that the glossary does not have is named, with what was perhaps meant', async () => {
    const {code, err} = await ordbroIn('en', project(), ...find, 'texts/b.txt', '--domain', 'fashon')
    expect(code).toBe(2)
    expect(err).toContain('The glossary has no domain “fashon”. Did you mean “fashion”? It has “fashion”.')
  })
})

describe('the language of a file', () => {
  const site = {
    'glossary/a.yaml': '- id: model\n  sv: modell\n  nb: modell\n',
    'content/nb/a.md': 'En modell.\n',
    'localized/sv/a.md': 'En modell.\n',
    'other.txt': 'En modell.\n',
    'ordbro.config.json': '{}'
  }

  test('is that of its place, for articles and builds', async () => {
    const root = folderOf(site)
    for (const path of ['content/nb/a.md', 'localized/sv/a.md'])
      expect((await done(root, 'terms', 'find', path)).out).toBe(
        `${path}:1:4  modell  model (exact: indefinite singular)\n`
      )
    expect((await done(join(root, 'content'), 'terms', 'find', 'nb/a.md')).out).toContain('nb/a.md:1:4')
  })

  test('has to be said for others', async () => {
    const root = folderOf(site)
    const {code, err} = await ordbro(root, 'terms', 'find', 'other.txt')
    expect([code, err.includes('[locale-needed]')]).toEqual([2, true])
    expect((await done(root, 'terms', 'find', 'other.txt', '--locale', 'sv')).out).toContain('other.txt:1:4')
  })
})

test('a locale of the project that a concept has no term for is a doubt', async () => {
  const root = folderOf({
    'glossary/a.yaml': '- id: model\n  sv: modell\n',
    'ordbro.config.json': JSON.stringify({locales: ['sv', 'nb', 'ja']})
  })
  const {out, err} = await done(root, 'terms', 'check')
  expect(out).toBe('1 concept, 1 finding.\n')
  expect(err).toBe(
    'glossary/a.yaml:1:7: warning: Concept “model” has no term for nb and ja; where it occurs, it counts as having none. [concept-gap]\n'
  )
  expect((await done(root, 'terms', 'check', '--glossary', 'glossary/a.yaml')).err).toBe('')
})
