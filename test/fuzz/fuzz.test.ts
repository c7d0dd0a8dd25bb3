import {describe, expect, test} from 'vitest'
import {isFull} from '../markdown/corpora.ts'
import {caseOf} from './case.ts'
import {reduce} from './reduce.ts'
import {targets} from './targets.ts'
import {tryCase} from './try-case.ts'

/** The small form of `npm run fuzz`: the same cases every time, others in the long run. */
const seed = isFull ? Date.now() : 1
const cases = isFull ? 2000 : 100

describe.each(Object.entries(targets))('%s', (_, target) => {
  test('no text crashes a reader, takes its time, or breaks a promise', () => {
    const went = new Map<string, number>()
    for (let number = 0; number < cases; number++) {
      const one = caseOf(target, seed, number)
      const outcome = tryCase(target, one, seed, number)
      if ('broke' in outcome) throw new Error(`${outcome.broke} (seed ${seed}, case ${number})\n${one.text}`)
      went.set(outcome.went, (went.get(outcome.went) ?? 0) + 1)
    }
    console.log([...went].map(([what, count]) => `${what} ${count}`).join(', '))
    // Both happen: a generator whose texts are all refused, or none, tries half of what it should.
    expect(went.size).toBeGreaterThan(1)
  }, 600_000)
})

test('a broken promise is found, and its text made short', () => {
  const broken = {
    ...targets.markdown!,
    attempt(text: string) {
      if (text.includes('*') && text.includes('[')) throw new Error('both')
      return 'well'
    }
  }
  const found = Array.from({length: 200}, (_, number) => caseOf(broken, 1, number)).find(
    (one) => 'broke' in tryCase(broken, one, 1, 0)
  )!
  const short = reduce(found.text, (text) => 'broke' in tryCase(broken, {...found, text}, 1, 0))
  expect([...short].toSorted().join('')).toBe('*[')
})
