import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {MarkdownExtraction} from '../../src/markdown/extraction.ts'
import {prove, restore} from '../../src/markdown/restore.ts'
import type {Written} from '../../src/model/article.ts'
import {articlesIn, type CorpusFile, isFull, isThere} from './corpora.ts'
import {isOtherPage} from './mutants/other-page.ts'
import {mutate, type TextMutant, textMutants} from './mutants/text-mutants.ts'
import {variants} from './pseudo.ts'
import {extractText, restoreSettings, targetsOf, written} from './trial.ts'

const own = {path: 'article.md', text: readFileSync(join(import.meta.dirname, 'mutants/article.md'), 'utf8')}

/** An article built right, to be altered. */
interface Built {
  readonly path: string
  readonly extraction: MarkdownExtraction
  readonly written: Written
  readonly text: string
}

function buildsOf({path, text}: CorpusFile): Built[] {
  const extraction = extractText(text, {path})
  return variants
    .filter(({name}) => isFull || /^(plain|awkward characters, sv)/.test(name))
    .map((variant) => {
      const restored = restore(extraction, written(targetsOf(extraction, variant)), restoreSettings)
      expect(prove(extraction, restored.written, restored.text), `${path} ${variant.name}`).toEqual([])
      return {path, extraction, written: restored.written, text: restored.text}
    })
}

/** The first few places of a built article where the mutant makes another page of it. */
function mutationsOf({pattern, change}: TextMutant, {path, text}: Built, most: number): string[] {
  const found: string[] = []
  let tries = 0
  for (const match of text.matchAll(pattern)) {
    if (found.length === most || tries++ === 20) break
    const mutated = mutate(text, match, change)
    if (mutated !== text && isOtherPage(text, mutated, path)) found.push(mutated)
  }
  return found
}

/** In how many builds a fault is made: every day in both of ours and in three of others, which are not the same for each fault. */
const most = isFull ? Number.POSITIVE_INFINITY : 5

describe('every fault of a built article is caught', () => {
  const files = isThere('dev') ? articlesIn('dev').filter((_, index) => index % (isFull ? 5 : 30) === 0) : []
  let builds: Built[] | undefined
  test.each(textMutants.map((mutant, index) => ({...mutant, index})))('$name', {timeout: 300_000}, (mutant) => {
    builds ??= [own, ...files.filter(({text}) => isFull || text.length < 12_000)].flatMap(buildsOf)
    const first = builds.filter(({path}) => path === own.path)
    const others = builds.slice(first.length)
    const from = (mutant.index * most) % others.length || 0
    let caught = 0
    for (const built of [...first, ...others.slice(from), ...others.slice(0, from)]) {
      if (caught >= most) break
      for (const mutated of mutationsOf(mutant, built, 1)) {
        const mismatches = prove(built.extraction, built.written, mutated)
        expect(mismatches.length, `${built.path}: ${mutated.slice(0, 2000)}`).toBeGreaterThan(0)
        caught++
      }
    }
    expect(caught).toBeGreaterThan(0)
  })
})
