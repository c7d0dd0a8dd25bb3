import {describe, expect, test} from 'vitest'
import {restore} from '../../src/markdown/restore.ts'
import {articlesIn, type CorpusFile, isThere, sample} from './corpora.ts'
import exceptions from './exceptions.json' with {type: 'json'}
import {markdownItJudge} from './proof/judges/markdown-it-judge.ts'
import {remarkGfmJudge} from './proof/judges/remark-gfm-judge.ts'
import {variants} from './pseudo.ts'
import {extractText, restoreSettings, targetsOf, written} from './trial.ts'

/** What other parsers say of the articles that ordbro built: they share no code with its proof. */
function judge(files: readonly CorpusFile[]): {builds: number; differences: string[]} {
  const differences: string[] = []
  let builds = 0
  for (const {path, text} of files) {
    const isMdx = path.endsWith('.mdx')
    const extraction = extractText(text, {path})
    for (const variant of variants) {
      const built = restore(extraction, written(targetsOf(extraction, variant)), restoreSettings).text
      const order = variant.name === 'codes in reversed order' ? 'any' : 'exact'
      const verdicts = [
        ...remarkGfmJudge(text, built, {order, syntax: isMdx ? 'mdx' : 'md'}),
        ...(isMdx ? [] : markdownItJudge(text, built, {order}))
      ]
      builds++
      differences.push(...verdicts.map((verdict) => `${path} ${variant.name}: ${JSON.stringify(verdict)}`))
    }
  }
  return {builds, differences}
}

describe.skipIf(!isThere('dev'))('two other parsers find the structure of the source in every build', () => {
  test('of real articles', {timeout: 1_200_000}, () => {
    const {builds, differences} = judge(sample(isThere('dev') ? articlesIn('dev') : [], 24))
    console.log(`judged: ${builds} builds of real articles, ${differences.length} differences`)
    const known = exceptions.judged.map(({path}) => path)
    expect(differences.filter((difference) => !known.some((path) => difference.startsWith(path)))).toEqual([])
  })

  test('of the first articles', () => {
    expect(judge(isThere('seeds') ? articlesIn('seeds') : []).differences).toEqual([])
  })
})
