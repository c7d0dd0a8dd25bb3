import {writeSegmentFile} from '../../src/exchange/xliff/write.ts'
import {carryOver, extract} from '../../src/pipeline.ts'
import {settingsFrom} from '../../src/project/config.ts'
import {segmentPath} from '../../src/project/segment-path.ts'
import {makeArticle} from './article.ts'
import {fillFile} from './fill-file.ts'
import {type Language, languages} from './words.ts'

/** A file to be written; the path is relative to the project, with `/`. */
export interface MadeFile {
  readonly path: string
  readonly text: string
}

/** An article on disk, with what `ordbro sync` would keep beside it. */
export interface MadeFiles {
  readonly article: MadeFile & {readonly locale: Language}
  /** One for each of the other languages. */
  readonly segmentFiles: readonly MadeFile[]
}

/** Articles of a folder. */
const folderSize = 100

const {read} = settingsFrom(undefined)

/** The article of a number and its segment files, with targets in all states. */
export function makeSegmentFiles(number: number): MadeFiles {
  const locale: Language = languages[number % languages.length]!
  const {text, name} = makeArticle(locale, number)
  const slug = `${folderOf(number)}/${name.toLowerCase()}`
  const path = `content/${locale}/${slug}.md`
  const extraction = extract({path, locale, text}, read)
  const segmentFiles = languages
    .filter((target) => target !== locale)
    .map((target) => {
      const {file} = carryOver(extraction, {target, stored: undefined, sibling: undefined, kept: []})
      return {path: segmentPath({target, slug, ending: '.md'}), text: writeSegmentFile(fillFile(file, name))}
    })
  return {article: {path, text, locale}, segmentFiles}
}

/** The folder of an article, below its locale's. */
export function folderOf(number: number): string {
  return `f${String(Math.floor(number / folderSize)).padStart(4, '0')}`
}
