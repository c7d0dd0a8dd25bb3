import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gunzipSync} from 'node:zlib'
import {wordSegmenter} from '../../src/model/word-segmenter.ts'

const corpus = fileURLToPath(new URL('../../../shared/corpora/tm/longform.sv-nb-ja.jsonl.gz', import.meta.url))

/** Whether there is Japanese text to take words from. */
export const hasJapanese = existsSync(corpus)

/** Lines of the corpus that are read: a million words and more. */
const lines = 40_000

let words: string[] | undefined

/** The words of real Japanese text one after the other, each as often as it stands there. */
export function japaneseWords(): readonly string[] {
  words ??= gunzipSync(readFileSync(corpus))
    .toString()
    .split('\n', lines)
    .flatMap((line) => {
      const {ja} = JSON.parse(line) as {ja: string}
      return [...wordSegmenter('ja').segment(ja)].filter(({isWordLike}) => isWordLike).map(({segment}) => segment)
    })
  return words
}
