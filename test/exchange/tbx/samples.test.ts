import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {readTbx} from '../../../src/exchange/tbx/read.ts'
import {Failure} from '../../../src/model/failure.ts'
import {corpus, isThere} from '../corpora.ts'

function read(path: string) {
  return readTbx(readFileSync(corpus(path), 'utf8'), path)
}

const astronomy = ['tbx-basic/DCT', 'tbx-basic/DCA'].map(
  (folder) => `${folder}/Example_Astronomy_${folder.slice(-3)}_VALID.tbx`
)

describe.runIf(isThere('tbx-basic'))('the samples of TBX-Basic', () => {
  test.each([...astronomy, 'tbx-testfiles/basic_good.tbx'])('%s', (path) => {
    const {concepts} = read(path)
    expect(concepts).toHaveLength(readFileSync(corpus(path), 'utf8').split('<conceptEntry').length - 1)
    expect(concepts[0]).toMatchObject({id: 'c1', domain: 'General'})
    expect(concepts[0]?.definition).toMatch(/^A group of stars formed together in the spiral arms of a galaxy\.$/)
    const terms = concepts[0]?.terms.get('en')?.map(({place: _, note: __, ...term}) => term)
    expect(terms).toEqual([
      {term: 'open cluster', partOfSpeech: 'noun', status: 'preferred'},
      // An older file says usageStatus: deprecated, which is stronger than superseded.
      {term: 'galactic cluster', partOfSpeech: 'noun', status: path.includes('good') ? 'forbidden' : 'deprecated'}
    ])
  })

  test('both styles say the same, and so does what is not taken', () => {
    const [dct, dca] = astronomy.map((path) => {
      const {concepts, findings} = read(path)
      // Some pictures are notes in one of the two files, and not in the other.
      const terms = concepts.map(({terms: byLocale, place: _, note: __, ...concept}) => ({
        ...concept,
        terms: [...byLocale].map(([locale, list]) => [locale, list.map(({place: ___, ...term}) => term)])
      }))
      return {
        terms,
        findings: findings.filter(({values}) => values.field !== 'note').map(({code, values}) => [code, values])
      }
    })
    expect(dct).toEqual(dca)
    expect(dct?.findings).toContainEqual(['terms-not-taken', {field: 'context', count: 104, format: 'TBX'}])
  })
})

describe.runIf(isThere('tbx-okapi'))('the samples of TBX 2', () => {
  test.each([
    ['ibm_tbx', 5, 'navigation trail'],
    ['maryland', 1, 'copiste'],
    ['medtronic_TBX', 3, 'patient identifier'],
    ['oracle_TBX', 2, 'Provincial Reporting Establishment'],
    ['test01', 1, 'alpha smoothing factor']
  ])('%s', (name, count, first) => {
    const {concepts} = read(`tbx-okapi/${name}.tbx`)
    expect(concepts).toHaveLength(count)
    expect([...(concepts[0]?.terms.values() ?? [])][0]?.[0]?.term).toBe(first)
  })
})

describe.runIf(isThere('tbx-testfiles'))('files with faults of the standard’s own tests', () => {
  test.each(['basic_bad', 'core_structure_bad', 'min_bad', 'min_good', 'core_structure_good'])(
    '%s: what can be read is read',
    (name) => {
      expect(read(`tbx-testfiles/${name}.tbx`).concepts.length).toBeGreaterThan(5)
    }
  )

  test('a value that is none is told', () => {
    expect(read('tbx-testfiles/basic_bad.tbx').findings).toContainEqual(
      expect.objectContaining({
        code: 'terms-not-taken-value',
        values: {field: 'partOfSpeech', value: 'nominal', count: 1, format: 'TBX'}
      })
    )
  })

  test('XML that is not sound has a place', () => {
    try {
      read('tbx-testfiles/poorly_formed_xml.tbx')
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof Failure)) throw error
      expect(error).toMatchObject({kind: 'unreadable', code: 'xml-unclosed', place: {line: expect.any(Number)}})
    }
  })
})
