import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lookup} from '../../src/memory/lookup.ts'
import {prepareQuery, prepareVariant, score} from '../../src/memory/matches/score.ts'
import {text} from '../../src/model/run.ts'
import type {Match, MemoryQuery} from '../../src/model/translation-memory.ts'
import {emptyMemory, say, unitOf} from './memory-of.ts'

function asked(source: string, target: string, content: string, more: Partial<MemoryQuery> = {}): MemoryQuery {
  return {source, target, runs: [text(content)], codes: [], ...more}
}

const shown = (match: Match): string => `${match.score} ${match.tier} ${(match.target.runs[0] as {text: string}).text}`

describe('lookup', () => {
  const word = fc.constantFrom(...'a a b b c d e f g h A B 3 7 . ?'.split(' '))
  const sentence = fc.array(word, {minLength: 1, maxLength: 10}).map((words) => words.join(' '))

  test('equals scoring every unit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(sentence, sentence), {minLength: 1, maxLength: 40}),
        sentence,
        fc.constantFrom(40, 60, 70, 85, 100),
        fc.constantFrom(1, 5, 100),
        (pairs, query, least, most) => {
          const store = emptyMemory()
          const units = pairs.map(([sv, nb]) => unitOf({sv, nb: `x ${nb}`}))
          say(store, 'memory/a.tmx', units)
          const prepared = prepareQuery(asked('sv', 'nb', query))
          const all = units.flatMap(({variants: [source, target]}) => {
            const points = score(prepared, prepareVariant(source!), {doubts: [], way: 'direct', adapted: false}).score
            return points >= least
              ? [`${points} ${(source!.runs[0] as {text: string}).text} ${(target!.runs[0] as {text: string}).text}`]
              : []
          })
          const found = lookup(store, asked('sv', 'nb', query), {least, most})
          const names = found.map(
            (match) =>
              `${match.score} ${(match.source.runs[0] as {text: string}).text} ${(match.target.runs[0] as {text: string}).text}`
          )
          const wanted = [...new Set(all)]
          expect(new Set(names).size).toBe(names.length)
          expect(names.length).toBe(Math.min(most, wanted.length))
          const points = (name: string): number => Number.parseInt(name, 10)
          const best = wanted
            .map(points)
            .sort((left, right) => right - left)
            .slice(0, most)
          expect(names.map(points)).toEqual(best)
          expect(names.every((name) => wanted.includes(name))).toBe(true)
        }
      ),
      {numRuns: 150}
    )
  })

  test('the translations of one article are one unit, whichever file says them', () => {
    const store = emptyMemory()
    const origin = {article: 'content/en/a.md', unit: 'u1', segment: 's1'}
    say(store, 'segments/sv/a.md.xlf', [unitOf({en: 'Open weights.', sv: 'Öppna vikter.'}, origin)])
    say(store, 'segments/ja/a.md.xlf', [unitOf({en: 'Open weights.', ja: '公開された重み。'}, origin)])
    expect(lookup(store, asked('sv', 'ja', 'Öppna vikter.'), {least: 60, most: 5}).map(shown)).toEqual([
      '100 exact 公開された重み。'
    ])
  })

  test('a memory of another region serves, one of another script or region beside it does not', () => {
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [
      unitOf({'en-US': 'Open weights.', sv: 'Öppna vikter.'}),
      unitOf({'en-GB': 'Open models.', 'sv-FI': 'Öppna modeller.'}),
      unitOf({'zh-Hans': '开放权重', sv: 'Öppna vikter på kinesiska.'})
    ])
    const best = (source: string, target: string, content: string): string[] =>
      lookup(store, asked(source, target, content), {least: 60, most: 5}).map(shown)
    expect(best('en', 'sv', 'Open weights.')).toEqual(['100 exact Öppna vikter.'])
    expect(best('sv', 'en', 'Öppna vikter.')).toEqual(['100 exact Open weights.'])
    expect(best('en', 'sv', 'Open models.')).toEqual(['100 exact Öppna modeller.'])
    expect(best('en-GB', 'sv', 'Open weights.')).toEqual([])
    expect(best('zh-Hant', 'sv', '开放权重')).toEqual([])
  })

  test('through a third language, with the way it came', () => {
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [unitOf({sv: 'Öppna vikter.', en: 'Open weights.'})])
    say(store, 'memory/b.tmx', [unitOf({en: 'Open weights.', ja: '公開された重み。'})])
    const [match, ...others] = lookup(store, asked('sv', 'ja', 'Öppna vikter.'), {least: 60, most: 5})
    expect(others).toEqual([])
    expect(match).toMatchObject({score: 89, tier: 'pivot', via: ['sv', 'en', 'ja'], origin: {file: 'memory/b.tmx'}})
  })

  test('the sibling says what the language itself has not said', () => {
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [unitOf({en: 'Open weights.', sv: 'Öppna vikter.'})])
    expect(lookup(store, asked('en', 'nb', 'Open weights.'), {least: 60, most: 5})).toMatchObject([
      {score: 74, tier: 'kin', target: {locale: 'sv'}}
    ])
    expect(lookup(store, asked('en', 'nb', 'Open weights.'), {least: 75, most: 5})).toEqual([])
  })

  test('a place that is the same makes a context match of one of many', () => {
    const store = emptyMemory()
    const unit = unitOf({sv: 'Ja.', nb: 'Ja.'})
    const placed = {
      ...unit,
      variants: [{...unit.variants[0]!, before: 'Vill du?', after: 'Bra.', path: ['p']}, unit.variants[1]!]
    }
    say(store, 'memory/a.tmx', [unitOf({sv: 'Ja.', nb: 'Jo.'}), placed])
    const query = asked('sv', 'nb', 'Ja.', {before: 'Vill du?', after: 'Bra.', path: ['p']})
    expect(lookup(store, query, {least: 60, most: 5}).map(shown)).toEqual(['101 context Ja.', '100 exact Jo.'])
  })

  test('numbers alone differ: they are those of the query, and it is said so', () => {
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [unitOf({sv: 'Felet är 3,5 % av allt.', en: 'The error is 3.5% of everything.'})])
    expect(lookup(store, asked('sv', 'en', 'Felet är 2,75 % av allt.'), {least: 60, most: 5})).toMatchObject([
      {score: 99, tier: 'near', parts: {numbers: 1}, target: {runs: [text('The error is 2.75% of everything.')]}}
    ])
    say(store, 'memory/b.tmx', [
      unitOf({sv: 'Felet är en av allt i 3 dagar.', en: 'The error is one of all in three days.'})
    ])
    expect(lookup(store, asked('sv', 'en', 'Felet är en av allt i 4 dagar.'), {least: 90, most: 1})).toMatchObject([
      {score: 98, tier: 'fuzzy', target: {runs: [text('The error is one of all in three days.')]}}
    ])
  })

  test('what breaks the glossary says so and ranks lower', () => {
    const store = emptyMemory()
    say(store, 'memory/a.tmx', [
      unitOf({sv: 'Öppna vikter.', nb: 'Åpne lodd.'}),
      unitOf({sv: 'Öppna vikter.', nb: 'Åpne vekter.'})
    ])
    const breaksGlossary = (_: unknown, {runs}: {runs: readonly unknown[]}): boolean =>
      JSON.stringify(runs).includes('lodd')
    const found = lookup(store, asked('sv', 'nb', 'Öppna vikter.'), {least: 60, most: 5, breaksGlossary})
    expect(found.map(shown)).toEqual(['100 exact Åpne vekter.', '99 exact Åpne lodd.'])
    expect(found[1]!.parts.penalties).toEqual([{name: 'glossary', points: 1}])
  })

  test('a unit of a megabyte is indexed and found soon, by itself alone', () => {
    const long = Array.from({length: 150_000}, (_, n) => `ord${n % 977}`).join(' ')
    const store = emptyMemory()
    const before = process.cpuUsage()
    say(store, 'memory/a.tmx', [unitOf({sv: long, nb: 'Langt.'}), unitOf({sv: `${long} slut`, nb: 'Slutt.'})])
    expect(lookup(store, asked('sv', 'nb', long), {least: 60, most: 5}).map(shown)).toEqual(['100 exact Langt.'])
    expect(lookup(store, asked('sv', 'nb', 'ord1 ord2 ord3'), {least: 60, most: 5})).toEqual([])
    const {user, system} = process.cpuUsage(before)
    expect((user + system) / 1e6).toBeLessThan(5)
  })

  test('a million times the same is answered soon', () => {
    const store = emptyMemory()
    say(
      store,
      'memory/a.tmx',
      Array.from({length: 50_000}, () => unitOf({sv: 'Läs mer.', nb: 'Les mer.'}))
    )
    const start = performance.now()
    expect(lookup(store, asked('sv', 'nb', 'Läs mer.'), {least: 60, most: 5}).map(shown)).toEqual([
      '100 exact Les mer.'
    ])
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
