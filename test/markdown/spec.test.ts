import {describe, expect, test} from 'vitest'
import {examplesOf, isThere, sample, specs} from './corpora.ts'
import exceptions from './exceptions.json' with {type: 'json'}
import {lineEnds} from './line-ends.ts'
import {Tally} from './tally.ts'
import {trial} from './trial.ts'

describe.skipIf(!isThere('interchange/markdown-spec'))('the examples of the specifications', () => {
  test.each(specs)('%s: byte-identical untranslated, as predicted in every variant', (spec) => {
    const tally = new Tally()
    for (const {n, markdown} of examplesOf(spec)) tally.add(String(n), trial(markdown))
    console.log(`${spec}: ${tally}`)
    expect(tally.exceptions).toEqual(exceptions[spec])
    expect(tally.changed).toBe(tally.changeable)
  })

  test.each(lineEnds)('with other line ends: $name', ({name, change}) => {
    const tally = new Tally()
    for (const spec of specs) {
      for (const {n, markdown} of sample(examplesOf(spec), 12)) {
        if (change(markdown) !== markdown) tally.add(`${spec} ${n}`, trial(change(markdown)))
      }
    }
    console.log(`specifications, ${name}: ${tally}`)
    expect(tally.exceptions).toEqual([])
  })

  test('as MDX, where it parses', () => {
    const tally = new Tally()
    let unreadable = 0
    for (const spec of specs) {
      for (const {n, markdown} of sample(examplesOf(spec), 12)) {
        const outcome = ifReadable(() => trial(markdown, {path: 'a.mdx'}))
        if (outcome) tally.add(`${spec} ${n}`, outcome)
        else unreadable++
      }
    }
    console.log(`specifications as MDX: ${tally}, ${unreadable} no MDX`)
    expect(tally.exceptions).toEqual([])
  })

  test('with every extension on', () => {
    const tally = new Tally()
    const syntax = {textDirectives: true, singleTilde: true, singleDollarMath: true}
    for (const spec of specs) {
      for (const {n, markdown} of sample(examplesOf(spec), 12)) tally.add(`${spec} ${n}`, trial(markdown, {syntax}))
    }
    console.log(`specifications with every extension: ${tally}`)
    expect(tally.exceptions).toEqual([])
  })
})

function ifReadable<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && 'kind' in error && error.kind === 'unreadable') return undefined
    throw error
  }
}
