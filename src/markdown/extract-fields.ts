import type {LeftAlone} from '../model/article.ts'
import {text} from '../model/run.ts'
import {nothingTold, type Told, toldAlso, toldBy} from './directives.ts'
import {extractBlocks} from './extract-blocks.ts'
import type {MarkdownExtraction} from './extraction.ts'
import type {Field, Fields, FrontMatterDirective} from './front-matter/front-matter.ts'
import {matchesPattern} from './front-matter/matches-pattern.ts'
import {Gathering} from './gathering.ts'
import {parseArticle} from './parse-article.ts'
import type {Source} from './source.ts'
import {uncovered} from './uncovered.ts'
import {hasLetter} from './unit-list.ts'

/** Fields that are always one segment. */
const whole = /(?:title|alt|label|headline)$/i

/** What front matter gives besides its units. */
export interface ReadFields {
  /** What the author keeps from translation is not among them. */
  readonly fields: readonly Field[]
  /** Fields whose values are Markdown, each an article in little. */
  readonly markdownFields: ReadonlyMap<Field, MarkdownExtraction>
  readonly leftAlone: readonly LeftAlone[]
  /** Whether the author wants the article left out. */
  readonly skip: boolean
}

/**
 * The units of the front matter: a translatable field is one, a field with Markdown as many as it has blocks.
 *
 *     title: Sora i dag                     unit "Sora i dag"
 *     intro: Läs **mer** här                unit "Läs {1}mer{/1} här", where `frontMatter.markdown` has `intro`
 */
export function extractFields(gathering: Gathering, read: Fields): ReadFields {
  const {fields, directives, findings} = read
  const {list, places} = gathering
  const article = directives.filter(({field}) => field === undefined)
  gathering.findings.push(...findings)
  list.section = 'frontmatter'
  list.notes = article.reduce((told, each) => toldAlso(told, toldBy(each)), nothingTold).notes
  const kept: Field[] = []
  const markdownFields = new Map<Field, MarkdownExtraction>()
  for (const field of fields) {
    const told = toldOf(field, directives)
    if (told.skip) continue
    kept.push(field)
    if (field.role !== 'translate') continue
    const {name, range, line} = field
    list.field = {name, range, line, whole: whole.test(field.pattern)}
    if (field.markdown) markdownFields.set(field, extractMarkdown(gathering, field, told))
    else if (hasLetter([text(field.value)])) {
      const unit = list.add({
        kind: 'field',
        path: ['front matter', name],
        runs: [text(field.value)],
        codes: [],
        range,
        whole: false,
        notes: told.notes,
        max: told.max
      })
      places.push({form: 'field', unit, range, field})
    }
    list.field = undefined
  }
  list.section = 'top'
  const leftAlone = read.leftAlone.filter(({pattern}) => !toldOf({name: pattern, pattern}, directives).skip)
  findUnused(gathering, [...fields, ...read.leftAlone.map(({pattern}) => ({name: pattern, pattern}))], directives)
  return {fields: kept, markdownFields, leftAlone, skip: article.some(({name}) => name === 'skip')}
}

type Named = Pick<Field, 'name' | 'pattern'>

function toldOf(field: Named, directives: readonly FrontMatterDirective[]): Told {
  return directives
    .filter((directive) => directive.field !== undefined && isFor(directive.field, field))
    .reduce((told, directive) => toldAlso(told, toldBy(directive)), nothingTold)
}

function isFor(wanted: string, {name, pattern}: Named): boolean {
  return wanted === name || matchesPattern(wanted, pattern)
}

function findUnused(gathering: Gathering, fields: readonly Named[], directives: readonly FrontMatterDirective[]): void {
  const {path} = gathering.source.article
  for (const {name, field, line} of directives) {
    const place = {path, line}
    if (field === undefined) {
      if (name !== 'max') continue
      gathering.findings.push({code: 'directive-needs-field', severity: 'warning', place, values: {name}})
    } else if (!fields.some((each) => isFor(field, each))) {
      gathering.findings.push({code: 'directive-unused', severity: 'warning', place, values: {name, field}})
    }
  }
}

/** A value that is Markdown is read as an article of its own, never as MDX: no site evaluates front matter. */
function extractMarkdown(around: Gathering, field: Field, told: Told): MarkdownExtraction {
  const {list} = around
  const article = {...around.source.article, text: field.value}
  const {settings} = around.source
  const syntax = {...settings.syntax, frontMatter: false, mdx: false}
  const source: Source = {article, text: field.value, settings: {...settings, syntax}, mdx: false}
  const tree = parseArticle(field.value, source)
  const gathering = new Gathering(source, list)
  const first = list.units.length
  extractBlocks(gathering, tree, ['front matter', field.name], told)
  list.headings = []
  around.findings.push(...gathering.findings)
  const {places, findings, skipped} = gathering
  const taken = {article, source, tree, units: list.units.slice(first), places, findings}
  const nothing = {frontMatter: undefined, fields: [], markdownFields: new Map(), derived: [], leftAlone: []}
  return {
    ...taken,
    ...nothing,
    skip: false,
    get uncovered() {
      return uncovered({...taken, ...nothing, skipped})
    }
  }
}
