import {sentences} from '../src/segment/sentences.ts'
import {corpusIsHere, goldRows, type Score, score} from '../test/segment/score.ts'

/**
 * How well sentences are found, and how fast: `node bench/segmentation.ts`. F1 over the inner boundaries of treebank
 * rows, and milliseconds for a million characters of the same rows in a row (best of five).
 */
const splitters: readonly {name: string; boundaries: (text: string, locale: string) => readonly number[]}[] = [
  {name: 'ordbro', boundaries: sentences},
  {name: 'Intl', boundaries: intlBoundaries}
]

function intlBoundaries(text: string, locale: string): number[] {
  const ends = Array.from(
    new Intl.Segmenter(locale, {granularity: 'sentence'}).segment(text),
    ({index, segment}) => index + segment.trimEnd().length
  )
  return ends.slice(0, -1)
}

function line(name: string, locale: string, {f1, precision, recall, invented, missed}: Score, time: number): string {
  const figures = [f1, precision, recall].map((figure) => figure.toFixed(4))
  return [
    locale,
    name.padEnd(8),
    ...figures,
    `${invented}+${missed}`.padStart(7),
    `${time.toFixed(0)} ms`.padStart(8)
  ].join('  ')
}

function time(act: () => unknown): number {
  let best = Infinity
  for (let run = 0; run < 5; run++) {
    const start = performance.now()
    act()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

if (corpusIsHere) {
  console.log(`Node ${process.version}, ICU ${process.versions.icu}`)
  console.log('    splitter  F1      precis. recall  inv.+miss.  per 1M')
  for (const locale of ['sv', 'nb', 'en', 'ja']) {
    const rows = goldRows(locale)
    const all = rows.map((row) => row.text).join(locale === 'ja' ? '' : ' ')
    const million = all.repeat(Math.ceil(1e6 / all.length)).slice(0, 1e6)
    for (const {name, boundaries} of splitters) {
      const figures = score(rows, (text) => boundaries(text, locale))
      console.log(
        line(
          name,
          locale,
          figures,
          time(() => boundaries(million, locale))
        )
      )
    }
  }
}
