import {describe, expect, test} from 'vitest'
import {lostTerms, type SegmentTerms} from '../../src/project/lost-terms.ts'

/** `s1 model+ video~ ai-`: honoured by a form, left out, missed. */
function segment(line: string): SegmentTerms {
  const [name = '', ...terms] = line.split(' ')
  return {
    segment: name,
    terms: terms.map((term) => {
      const concept = term.slice(0, -1)
      if (term.endsWith('+')) return {concept, verdict: 'honoured', by: 'segment'}
      if (term.endsWith('~')) return {concept, verdict: 'honoured', by: 'omission'}
      return {concept, verdict: term.endsWith('?') ? 'untranslated' : 'missed', by: undefined}
    })
  }
}

describe('what a unit has lost', () => {
  test.each<readonly [what: string, before: readonly string[], now: readonly string[], lost: readonly string[]]>([
    ['nothing', ['s1 model+'], ['s1 model+'], []],
    ['a term that is left out', ['s1 model+', 's2 model+'], ['s1 model+', 's2 model~'], ['s2 model 1']],
    ['what was left out before is not lost', ['s1 model+', 's2 model~'], ['s1 model+', 's2 model~'], []],
    ['one of two', ['s1 model+ model+'], ['s1 model+ model~'], ['s1 model 1']],
    ['no more than is open', ['s1 model+ model+'], ['s1 model~'], ['s1 model 1']],
    ['what the source asks for no more is not lost', ['s1 model+ video+'], ['s1 model+'], []],
    ['what nobody has translated yet is not lost', ['s1 model+'], ['s1 model?'], []],
    ['a new sentence has lost nothing', ['s1 model+'], ['s1 model+', 's2 model~'], []],
    ['one concept does not stand for another', ['s1 model+'], ['s1 video~'], []],
    ['sentences that were joined answer together', ['s1 model+', 's2 model+'], ['s3 model+ model~'], ['s3 model 1']],
    ['sentences that were cut answer together', ['s1 model+ model+'], ['s2 model+', 's3 model~'], ['s3 model 1']],
    [
      'a sentence that stayed answers for itself',
      ['s1 model+', 's2 model+'],
      ['s1 model+', 's3 model~'],
      ['s3 model 1']
    ]
  ])('%s', (_, before, now, lost) => {
    const found = [...lostTerms(before.map(segment), now.map(segment))]
    expect(found.flatMap(([name, of]) => [...of].map(([concept, count]) => `${name} ${concept} ${count}`))).toEqual(
      lost
    )
  })
})
