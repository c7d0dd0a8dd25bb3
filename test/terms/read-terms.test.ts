import {expect, test} from 'vitest'
import {glossary} from './glossary.ts'

test('an inflection that there is none of is told with the few that are likest', () => {
  try {
    glossary('- {id: key, terms: {sv: [{term: nyckel, inflection: nyckel}]}}')
  } catch (error) {
    const [failure] = (error as AggregateError).errors
    expect(failure.code).toBe('glossary-inflection-unknown')
    expect(failure.values.known).toHaveLength(6)
    expect(failure.values.known[0]).toMatch(/el$/)
    return
  }
  expect.unreachable()
})
