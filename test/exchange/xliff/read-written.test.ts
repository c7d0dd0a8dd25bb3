import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {makeSegmentFiles} from '../../../bench/generate/segment-files.ts'
import {readXliff} from '../../../src/exchange/xliff/read-xliff.ts'
import {writeSegmentFile} from '../../../src/exchange/xliff/write.ts'
import {readWritten} from '../../../src/exchange/xliff/written/read-written.ts'
import {seeded} from '../../../src/markdown/proof/random.ts'
import type {SegmentFile} from '../../../src/model/segment-file.ts'
import {segmentFile} from '../arbitrary.ts'
import {corpus, isThere} from '../corpora.ts'
import {sample} from '../sample.ts'
import {looseWords} from './loose-words.ts'
import {mutateText} from './mutate-text.ts'
import {nearMisses} from './near-misses.ts'
import {rich} from './rich.ts'

const root = join(import.meta.dirname, '../../..')
const runs = Number(process.env.FC_RUNS ?? 300)

/** What both readers must agree on; returns whether the fast one read it, and whether it calls the text exact. */
function agree(text: string, name: string): {readonly fast: boolean; readonly exact: boolean; readonly same: boolean} {
  const written = readWritten(text)
  if (written === undefined) return {fast: false, exact: false, same: false}
  expect(written.file, name).toStrictEqual(readXliff(text, name))
  const same = writeSegmentFile(written.file) === text
  if (written.isExact) expect(same, `exact, but written otherwise:\n${text}`).toBe(true)
  return {fast: true, exact: written.isExact, same}
}

/** An arbitrary file without what other tools wrote, and without characters that XML cannot hold. */
function untouched(file: SegmentFile): SegmentFile {
  const dropped = new Set(['foreign', 'foreignSubState', 'attributes'])
  const annotations = new Set(['mrk', 'sm', 'em'])
  const clean = (key: string, value: unknown): unknown => {
    if (dropped.has(key)) return undefined
    if (typeof value === 'string') return value.replace(/[\0-\x08\x0B-\x1F\uD800-\uDFFF\uFFFE\uFFFF]/g, '')
    return Array.isArray(value) ? value.filter((each) => !annotations.has(each?.kind)) : value
  }
  return JSON.parse(JSON.stringify(file, clean))
}

describe('a file as ordbro writes it', () => {
  const own = globSync('segments/**/*.xlf', {cwd: root}).map((path) => readFileSync(join(root, path), 'utf8'))
  const made = Array.from({length: 8}, (_, number) => makeSegmentFiles(number).segmentFiles).flat()

  test('is read the fast way, as the other reader reads it, and known to be exact', () => {
    for (const text of [writeSegmentFile(sample), writeSegmentFile(rich), ...own, ...made.map((file) => file.text)]) {
      expect(agree(text, text.slice(0, 400))).toEqual({fast: true, exact: true, same: true})
    }
  })

  test('may have targets that a person typed, with no more of a code than its id', () => {
    const typed = writeSegmentFile(sample).replace(
      /<(p[hc]) id="(s\d\.\d)"[^>]*?(\/?)>(?=[^\n]*<\/target>)/g,
      '<$1 id="$2"$3>'
    )
    expect(typed).toContain('<target>Modellen klarer <pc id="s1.1">')
    expect(agree(typed, 'typed')).toEqual({fast: true, exact: false, same: false})
  })

  test('whatever it holds', () => {
    let fast = 0
    fc.assert(
      fc.property(segmentFile, (file) => {
        agree(writeSegmentFile(file), 'with foreign things')
        const {fast: isFast, exact, same} = agree(writeSegmentFile(untouched(file)), 'without')
        if (isFast) {
          expect(exact).toBe(same)
          fast++
        }
      }),
      {numRuns: runs}
    )
    // Others have no units, or lines that could be taken for conflict markers.
    expect(fast).toBeGreaterThan(runs / 4)
  })
})

describe('a file that says the same in other words', () => {
  test.each(looseWords)('%s', (_, pattern, replacement) => {
    const text = writeSegmentFile(rich)
    const changed = text.replace(pattern, replacement)
    expect(changed).not.toBe(text)
    expect(agree(changed, 'loose')).toEqual({fast: true, exact: false, same: false})
  })
})

describe('a file that is not quite so', () => {
  test.each(nearMisses)('%s', (_, pattern, replacement) => {
    const text = writeSegmentFile(rich)
    expect(readWritten(text)).toBeDefined()
    const changed = text.replace(pattern, replacement)
    expect(changed).not.toBe(text)
    expect(readWritten(changed)).toBeUndefined()
  })

  const bases = [
    writeSegmentFile(sample),
    writeSegmentFile(rich),
    ...[0, 3].map((number) => shorter(makeSegmentFiles(number).segmentFiles[0]!.text))
  ]

  test('is read alike by both readers, or left to the one for every XLIFF', () => {
    const random = seeded(`mutants ${process.env.FULL === '1' ? fc.sample(fc.nat(), 1).join() : ''}`)
    const counts = {fast: 0, refused: 0, left: 0}
    for (let run = 0; run < runs * 5; run++) {
      const base = bases[run % bases.length]!
      const text = mutateText(base, random)
      if (agree(text, text).fast) counts.fast++
      else counts[isRefused(text) ? 'refused' : 'left']++
    }
    // The mutants are near the mark: many are still as ordbro writes, many are wrong, and some are other XLIFF.
    for (const count of Object.values(counts)) expect(count).toBeGreaterThan(runs / 5)
  })

  function isRefused(text: string): boolean {
    try {
      readXliff(text, 'mutant')
      return false
    } catch {
      return true
    }
  }

  /** The head, the first groups and the end of a file. */
  function shorter(text: string): string {
    const end = text.indexOf('    </group>\n', 5000)
    return `${text.slice(0, end)}    </group>\n  </file>\n</xliff>\n`
  }
})

test.skipIf(!isThere('xliff-2.1-testsuite'))('the files of other tools and of the OASIS test suite', () => {
  const files = globSync('**/*.{xlf,xliff}', {cwd: corpus('')})
  expect(files.length).toBeGreaterThan(100)
  for (const path of files) agree(readFileSync(join(corpus(''), path), 'utf8'), path)
})
