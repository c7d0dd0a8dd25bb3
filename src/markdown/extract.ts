import type {Article, DerivedField} from '../model/article.ts'
import {toLocale} from '../model/locale.ts'
import type {ReadSettings} from '../model/settings.ts'
import {extractBlocks} from './extract-blocks.ts'
import {extractFields, type ReadFields} from './extract-fields.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {closedSetWords} from './front-matter/closed-set.ts'
import type {Field} from './front-matter/front-matter.ts'
import {readFields} from './front-matter/read-fields.ts'
import {splitFrontMatter} from './front-matter/split-front-matter.ts'
import {Gathering} from './gathering.ts'
import {parseArticle} from './parse-article.ts'
import {sourceOf} from './source.ts'
import {uncovered} from './uncovered.ts'
import {UnitList} from './unit-list.ts'
import {waysOf} from './ways-of.ts'

/**
 * The units of a Markdown article.
 *
 * @throws Failure `unreadable` when the front matter cannot be read, MDX does not parse or a limit is passed
 */
export function extract(article: Article, settings: ReadSettings): MarkdownExtraction {
  const source = sourceOf(article, settings)
  const frontMatter = splitFrontMatter(article.text, article.path)
  const tree = parseArticle(article.text, source)
  const gathering = new Gathering(source, new UnitList(article))
  const read = frontMatter && readFields(frontMatter, article.text, settings.frontMatter, article.path)
  const none: ReadFields = {fields: [], markdownFields: new Map(), leftAlone: [], skip: false}
  const {fields: found, markdownFields, leftAlone, skip} = read ? extractFields(gathering, read) : none
  const fields = found.filter((field) => !isForeign(field, article))
  extractBlocks(gathering, tree)
  const {findings, places, list, skipped} = gathering
  const taken = {article, source, tree, units: list.units, places, frontMatter, fields, markdownFields, findings}
  return {
    ...taken,
    derived: fields.flatMap((field) => derivedOf(field, settings)),
    leftAlone,
    skip,
    /** Counted when somebody asks: it walks the whole tree once more. */
    get uncovered() {
      return uncovered({...taken, skipped})
    },
    get ways() {
      return waysOf(tree)
    }
  }
}

/** A field that names another locale than the article's own says something else: the language of what is linked to. */
function isForeign({role, value}: Field, {locale}: Article): boolean {
  return role === 'locale' && toLocale(value) !== locale
}

function derivedOf(field: Field, settings: ReadSettings): DerivedField[] {
  const {name, pattern, value, role, line} = field
  if (role === 'translate') return []
  const words = role === 'value' ? closedSetWords(field, settings.frontMatter) : undefined
  return [{name, pattern, value, role, line, ...(words ? {words} : {})}]
}
