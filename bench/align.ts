import {headingScore} from './align/heading-score.ts'
import {pairScore} from './align/pair-score.ts'
import {type ParallelSide, parallelRows, roughSide, runningSide} from './align/parallel-text.ts'
import {seeded} from './align/seeded.ts'

/** `npm run bench:align`: how well sentences and headings are paired, by the protocols of `bench/README.md`. */
const languages = [
  ['en', 'sv'],
  ['en', 'ja'],
  ['sv', 'ja']
] as const
const rows = parallelRows()
if (rows === undefined) console.log('sentences: skipped: not in ../shared/corpora')
else {
  for (const [source, target] of languages) {
    print(
      `${source}-${target}, running text in paragraphs of five`,
      runningSide(rows, source, 5),
      runningSide(rows, target, 5)
    )
    print(
      `${source}-${target}, all in one paragraph`,
      runningSide(rows, source, rows.length),
      runningSide(rows, target, rows.length)
    )
    for (const [name, paragraph] of [
      ['paragraphs of five', 5],
      ['one paragraph', rows.length]
    ] as const) {
      const random = seeded(7)
      print(
        `${source}-${target}, rough, ${name}`,
        roughSide(rows, source, paragraph, random),
        roughSide(rows, target, paragraph, random)
      )
    }
  }
}
for (const withAnchors of [false, true]) {
  for (const [source, target] of [...languages, ['en', 'nb'], ['sv', 'nb'], ['nb', 'ja']] as const) {
    const score = headingScore(source, target, withAnchors)
    const what = `headings ${source}-${target}, anchors ${withAnchors ? 'seen' : 'unseen'}`
    if (score === undefined) console.log(`${what}: skipped: not in ../shared/corpora`)
    else console.log(`${what.padEnd(50)} ${score.right} of ${score.gold} found, ${score.paired - score.right} wrong`)
  }
}

function print(what: string, source: ParallelSide, target: ParallelSide): void {
  const start = process.cpuUsage()
  const {pairs, precision, recall, f1} = pairScore(source, target)
  const {user, system} = process.cpuUsage(start)
  const figures = `${pairs} pairs  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`
  console.log(`${what.padEnd(50)} ${figures}  ${Math.round((user + system) / 1000)} ms`)
}
