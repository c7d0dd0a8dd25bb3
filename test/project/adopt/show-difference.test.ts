import fc from 'fast-check'
import {expect, test} from 'vitest'
import {showDifference} from '../../../src/project/adopt/show-difference.ts'
import {cpuNow} from '../../cpu-now.ts'

const long = 'Du kan avslutte når du vil. Åpne **Innstillinger**, velg **Konto** og trykk på '

test.each([
  ['what is short, whole', ['Fart'], ['Hastighet'], ['Fart', 'Hastighet']],
  [
    'what is long, around the place',
    [`${long}**Avslutt**. Turene dine blir liggende på telefonen, til du sletter dem.`],
    [`${long}**Slutt**. Turene dine blir liggende på telefonen, til du sletter dem.`],
    [
      '…og trykk på **Avslutt**. Turene dine blir liggende på telefo…',
      '…og trykk på **Slutt**. Turene dine blir liggende på telefone…'
    ]
  ],
  ['the first line that differs, blank ones left out', ['', 'a', '', 'b'], ['', 'a', 'c', '', 'd'], ['b', 'c …']],
  ['nothing where a paragraph is missing', ['', 'Har du frågor?', ''], [], ['Har du frågor?', '']],
  ['nothing where the build has none', ['Ja.', '', 'Nei.'], [''], ['Ja. …', '']],
  ['no line end', ['a \\\r'], ['a\\\r'], ['a \\', 'a\\']],
  ['spaces that look alike', ['49\u00a0kr'], ['49 kr'], ['49\\u{a0}kr', '49 kr']],
  ['letters that look alike', ['a\u030a'], ['å'], ['a\\u{30a}', 'å']],
  [
    'Japanese, which has no spaces, and characters of several code units',
    [`${'これは長い文です。'.repeat(5)}👩‍💻${'終'.repeat(50)}`],
    [`${'これは長い文です。'.repeat(5)}👩‍🎨${'終'.repeat(50)}`],
    [
      `…す。${'これは長い文です。'.repeat(2)}👩‍💻${'終'.repeat(39)}…`,
      `…す。${'これは長い文です。'.repeat(2)}👩‍🎨${'終'.repeat(39)}…`
    ]
  ]
])('shows %s', (_, ours, theirs, [variant, built]) => {
  expect(showDifference(ours as string[], theirs as string[])).toMatchObject({variant, built})
})

test('counts the lines in front of the place', () => {
  expect(showDifference(['', 'a', '', 'b'], ['a', 'c']).skipped).toBe(3)
})

test('two lines that differ never look the same', () => {
  const word = fc.constantFrom(
    'ett',
    'två',
    ' ',
    '\u00a0',
    'å',
    'a\u030a',
    '\u00ad',
    '日本',
    '👩‍💻',
    '👩',
    '.',
    'ord '.repeat(30)
  )
  const line = fc.array(word, {maxLength: 8}).map((list) => list.join(''))
  fc.assert(
    fc.property(line, line, (ours, theirs) => {
      const {variant, built} = showDifference([ours], [theirs])
      expect(variant === built).toBe(ours.trimEnd() === theirs.trimEnd())
      expect(variant.normalize('NFC') === built.normalize('NFC')).toBe(ours.trimEnd() === theirs.trimEnd())
    }),
    {seed: 1, numRuns: 500}
  )
})

test('a line that is a whole page costs no more than its length', () => {
  const page = 'ett ord '.repeat(500_000)
  const begun = cpuNow()
  expect(showDifference([`${page}a${page}`], [`${page}b${page}`]).variant).toMatch(
    /^…ord ett ord ett ord aett .{35,38}…$/
  )
  expect(cpuNow() - begun).toBeLessThan(3000)
})
