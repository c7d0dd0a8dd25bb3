import {describe, expect, test} from 'vitest'
import {articlesIn, isFull, isThere, sample} from './corpora.ts'
import exceptions from './exceptions.json' with {type: 'json'}
import {lineEnds} from './line-ends.ts'
import {Tally} from './tally.ts'
import {trial} from './trial.ts'

/** Long enough for everything on a loaded machine. */
const timeout = 1_200_000

describe.skipIf(!isThere('dev'))('real articles', () => {
  const articles = isThere('dev') ? articlesIn('dev') : []

  test('byte-identical untranslated, as predicted in every variant', {timeout}, () => {
    const tally = new Tally()
    const uncovered: {path: string; words: number}[] = []
    for (const {path, text} of sample(articles, 14)) {
      const outcome = trial(text, {path})
      tally.add(path, outcome)
      if (outcome.uncovered > 0) uncovered.push({path, words: outcome.uncovered})
    }
    console.log(`dev: ${tally}`)
    const known: readonly unknown[] = exceptions.dev
    if (isFull) {
      expect(tally.exceptions).toEqual(known)
      expect(uncovered).toEqual(exceptions.uncovered.map(({path, words}) => ({path, words})))
    } else {
      for (const exception of tally.exceptions) expect(known).toContainEqual(exception)
    }
    expect(tally.changed).toBe(tally.changeable)
  })

  test.each(lineEnds)('with other line ends: $name', {timeout}, ({name, change}) => {
    const tally = new Tally()
    for (const {path, text} of sample(articles, 40)) {
      if (change(text) !== text) tally.add(path, trial(change(text), {path}))
    }
    console.log(`dev, ${name}: ${tally}`)
    for (const exception of tally.exceptions) expect(exceptions.dev).toContainEqual(exception)
  })
})

describe.skipIf(!isThere('seeds'))('the first articles', () => {
  test('byte-identical, as predicted, and no word left out', {timeout}, () => {
    const tally = new Tally()
    for (const {path, text} of isThere('seeds') ? articlesIn('seeds') : []) {
      const outcome = trial(text, {path})
      tally.add(path, outcome)
      expect(outcome.uncovered, path).toBe(0)
    }
    console.log(`seeds: ${tally}`)
    expect(tally.exceptions).toEqual(exceptions.seeds)
  })
})
