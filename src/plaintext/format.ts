import type {Format} from '../model/article.ts'
import {extract, type TextExtraction} from './extract.ts'
import {prove, restore} from './restore.ts'

/** `.txt`: never Markdown. */
export const plaintext: Format = {
  extract,
  restore: (extraction, written) => restore(extraction as TextExtraction, written),
  prove: (extraction, written, _target, built) => prove(extraction as TextExtraction, written, built)
}
