import {existsSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'

/** Languages of which there are annotated words. */
export const languages = ['sv', 'nb', 'en', 'ja'] as const
export type LanguageName = (typeof languages)[number]

/** A form as annotators read it, and how often they did. Form and lemma are in lower case. */
export interface Annotated {
  readonly form: string
  readonly lemma: string
  readonly partOfSpeech: string
  readonly count: number
}

const folder = fileURLToPath(new URL('../../../shared/corpora/segmentation/', import.meta.url))

/** The annotated words of a language, or `undefined` where they are not here: they cannot be in this repository. */
export function wordList(locale: LanguageName): readonly Annotated[] | undefined {
  const path = `${folder}lemma-${locale}.dev.tsv`
  if (!existsSync(path)) return undefined
  const rows = readFileSync(path, 'utf8').trimEnd().split('\n').slice(1)
  return rows.map((row) => {
    const [form, lemma, partOfSpeech, , count] = row.split('\t')
    return {
      form: form!.toLowerCase(),
      lemma: lemma!.toLowerCase(),
      partOfSpeech: partOfSpeech!,
      count: Number(count)
    }
  })
}

/** A text of sentences that annotators have parted, joined. */
export function runningText(locale: LanguageName): string | undefined {
  const path = `${folder}ud-${locale}.dev.jsonl`
  if (!existsSync(path)) return undefined
  const rows: {text: string}[] = readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  return rows.map(({text}) => text).join('\n\n')
}
