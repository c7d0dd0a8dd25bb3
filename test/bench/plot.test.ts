import fc from 'fast-check'
import {SaxesParser} from 'saxes'
import {describe, expect, test} from 'vitest'
import {type Growth, growthPicture, megabytes, seconds, secondsAtAxis} from '../../bench/plot/growth-picture.ts'
import {spread} from '../../bench/plot/spread.ts'
import {ticks} from '../../bench/plot/ticks.ts'

const machine = {cpu: 'A <fast> & small one', cores: 2, memory: '24 GB', node: '24.21.0'}

function growth(rows: Growth['rows']): Growth {
  return {machine, date: '2026-11-27', rows}
}

describe('the picture', () => {
  const rows = [100, 1000, 10_000, 100_000].flatMap((articles) => [
    {articles, what: 'sync, nothing changed', seconds: 0.1 + articles / 40_000, rssMb: 60 + articles / 300},
    {articles, what: 'status', seconds: 0.1 + articles / 41_000, rssMb: 61 + articles / 300},
    {articles, what: 'build, no cache', seconds: articles / 100}
  ])
  const picture = growthPicture(growth(rows))

  test('is XML, with a title and all that it shows in words', () => {
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.write(picture).close()
    expect(picture).toContain('<title>Time and memory by the number of articles</title>')
    expect(picture).toContain('build, no cache: 100 articles 1 s, 1,000 articles 10 s, 10,000 articles 100 s')
    expect(picture).toContain('A &lt;fast&gt; &amp; small one, 2 cores, 24 GB, Node 24.21.0, 2026-11-27')
    expect(picture).not.toMatch(/NaN|undefined|Infinity/)
  })

  test('has shades for light and dark', () => {
    const [light = '', dark = ''] = picture.split('@media (prefers-color-scheme: dark)')
    const named = (text: string): string[] => [...text.matchAll(/--(\w+): #[0-9a-f]{6}/g)].map(([, name]) => name!)
    expect(named(dark)).toEqual(named(light))
  })

  test('names each line at its end, once for each plot that has it, and no name lies on another', () => {
    const labels = [...picture.matchAll(/class="label" x="[\d.]+" y="([\d.]+)">([^<]+)</g)]
    expect(labels.map(([, , text]) => text).sort()).toEqual([
      'build, no cache · 17 min',
      'status · 2.5 s',
      'status · 390 MB',
      'sync, nothing changed · 2.6 s',
      'sync, nothing changed · 390 MB'
    ])
    const heights = labels.map(([, y]) => Number(y)).sort((a, b) => a - b)
    for (const [index, height] of heights.slice(1).entries())
      expect(height - heights[index]!).toBeGreaterThanOrEqual(16)
  })

  test('stays inside its frame, and a line without a second size is a dot', () => {
    const one = growthPicture(growth([{articles: 100, what: 'init', seconds: 0.3}]))
    for (const text of [picture, one]) {
      const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(text)!.map(Number)
      for (const [, x, y] of text.matchAll(/x="([\d.-]+)" y="([\d.-]+)"/g)) {
        expect(Number(x)).toBeLessThanOrEqual(width!)
        expect(Number(y)).toBeLessThanOrEqual(height!)
        expect(Math.min(Number(x), Number(y))).toBeGreaterThan(0)
      }
    }
    expect(one).not.toMatch(/NaN|Memory/)
  })

  test('more lines than can be told apart are refused', () => {
    const many = Array.from({length: 9}, (_, index) => ({articles: 100, what: `${index}`, seconds: 1}))
    expect(() => growthPicture(growth(many))).toThrow('9 lines')
  })
})

test.each([
  [0.3, 40, [0.2, 0.5, 1, 2, 5, 10, 20, 50]],
  [0.02, 900, [0.01, 0.1, 1, 10, 100, 1000]],
  [50, 500, [50, 100, 200, 500]],
  [1, 1, [1]]
])('the axis from %d to %d', (least, greatest, expected) => expect(ticks(least, greatest)).toEqual(expected))

test('labels move apart, in order, and inside', () => {
  const places = fc.array(fc.double({min: 0, max: 300, noNaN: true}), {maxLength: 12})
  fc.assert(
    fc.property(places, (given) => {
      const wanted = given.toSorted((a, b) => a - b)
      const found = spread(wanted, 17, 0, 300)
      expect(found.length).toBe(wanted.length)
      for (let index = 1; index < found.length; index++) {
        expect(found[index]! - found[index - 1]!).toBeGreaterThanOrEqual(17 - 1e-9)
      }
      expect(Math.min(0, ...found)).toBeGreaterThanOrEqual(-1e-9)
      expect(Math.max(300, ...found)).toBeLessThanOrEqual(300 + 1e-9)
    })
  )
  expect(spread([10, 100, 104], 10, 0, 300)).toEqual([10, 97, 107])
})

test('values are said as shortly as they can be', () => {
  expect([0.0123, 0.1, 0.99, 4.26, 100, 930].map(seconds)).toEqual([
    '12 ms',
    '0.1 s',
    '0.99 s',
    '4.3 s',
    '100 s',
    '16 min'
  ])
  expect([0.01, 0.1, 1000].map(secondsAtAxis)).toEqual(['10 ms', '0.1 s', '1,000 s'])
  expect([61.4, 590, 1000, 1250].map(megabytes)).toEqual(['61 MB', '590 MB', '1 GB', '1.3 GB'])
})
