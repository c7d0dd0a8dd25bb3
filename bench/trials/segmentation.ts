import {sentences} from '../../src/segment/sentences.ts'
import {corpusIsHere, goldRows, score} from '../../test/segment/score.ts'
import {languages} from '../generate/words.ts'
import {notHere} from '../inputs.ts'
import type {Trial} from '../trial.ts'

/** Where sentences end, held against treebanks, and how fast a million characters of them are cut. */
export const segmentation: readonly Trial[] = languages.flatMap((locale): Trial[] => [
  {
    name: `sentences/score/${locale}`,
    what: 'sentence ends found in treebanks (inner boundaries)',
    figure: 'score',
    rounds: 1,
    arrange() {
      if (!corpusIsHere) return notHere
      const rows = goldRows(locale)
      return {act: () => score(rows, (text) => sentences(text, locale)).f1}
    }
  },
  {
    name: `sentences/cost/${locale}`,
    what: 'a million characters cut into sentences, against Intl.Segmenter alone',
    figure: 'cost',
    arrange() {
      if (!corpusIsHere) return notHere
      const text = million(locale)
      return {bytes: Buffer.byteLength(text), act: () => sentences(text, locale), rival: () => ends(text, locale)}
    }
  }
])

/** Treebank rows one after the other, again and again. */
function million(locale: string): string {
  const all = goldRows(locale)
    .map((row) => row.text)
    .join(locale === 'ja' ? '' : ' ')
  return all.repeat(Math.ceil(1e6 / all.length)).slice(0, 1e6)
}

function ends(text: string, locale: string): number[] {
  const segmenter = new Intl.Segmenter(locale, {granularity: 'sentence'})
  return Array.from(segmenter.segment(text), ({index, segment}) => index + segment.trimEnd().length)
}
