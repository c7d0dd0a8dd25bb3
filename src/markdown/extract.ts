import type {Nodes, PhrasingContent, Root} from 'mdast'
import type {Article, DerivedField, Extraction, LeftAlone, Uncovered} from '../model/article.ts'
import type {Code} from '../model/code.ts'
import type {Finding} from '../model/finding.ts'
import {flatten, type Run, text as textRun} from '../model/run.ts'
import type {ReadSettings} from '../model/settings.ts'
import type {Unit, UnitKind} from '../model/unit.ts'
import {authorDirective, Directives, isKnown, type Told} from './directives.ts'
import {closedSetWords} from './front-matter/closed-set.ts'
import type {Field, Fields, FrontMatter} from './front-matter/front-matter.ts'
import {readFields} from './front-matter/read-fields.ts'
import {splitFrontMatter} from './front-matter/split-front-matter.ts'
import {tokenizeHtml} from './html.ts'
import {htmlTexts} from './html-units.ts'
import {isSkipped, type Nested, nestedValues, readInline} from './inline.ts'
import {parseArticle} from './parse-article.ts'
import type {InlinePlace, Place, SourceCode} from './place.ts'
import {peelSkeleton} from './skeleton.ts'
import {rangeOf, type Source, slice, sourceOf} from './source.ts'
import {hasLetter, UnitList} from './unit-list.ts'

/** A Markdown article taken apart, with the tree and the places that put it together again. */
export interface MarkdownExtraction extends Extraction {
  readonly source: Source
  readonly tree: Root
  /** In document order, one for each unit. */
  readonly places: readonly Place[]
  readonly frontMatter: FrontMatter | undefined
  readonly fields: readonly Field[]
  /** Comments with author directives: what `build --strip` takes out. */
  readonly directives: readonly Nodes[]
}

/**
 * The units of a Markdown article.
 *
 * @throws Failure `unreadable` when the front matter cannot be read or MDX does not parse
 */
export function extract(article: Article, settings: ReadSettings): MarkdownExtraction {
  const source = sourceOf(article, settings)
  const frontMatter = splitFrontMatter(article.text, article.path)
  const tree = parseArticle(article.text, source)
  const reader = new Reader(source)
  const fields = frontMatter && readFields(frontMatter, article.text, settings.frontMatter, article.path)
  if (fields) reader.fields(fields)
  reader.walk(tree, [])
  return {
    frontMatter,
    fields: fields?.fields ?? [],
    derived: (fields?.fields ?? []).flatMap((field) => derivedOf(field, settings)),
    skip: fields?.directives.some((directive) => directive.name === 'skip' && directive.field === undefined) ?? false,
    article,
    source,
    tree,
    units: reader.list.units,
    places: reader.places,
    directives: reader.comments,
    findings: reader.findings,
    uncovered: reader.uncovered,
    leftAlone: reader.leftAlone
  }
}

function derivedOf(field: Field, settings: ReadSettings): DerivedField[] {
  const {name, pattern, value, role, line} = field
  if (role === 'translate') return []
  const words = role === 'value' ? closedSetWords(field, settings.frontMatter) : undefined
  return [{name, pattern, value, role, line, ...(words ? {words} : {})}]
}

type Parent = Extract<Nodes, {children: unknown}>

/** What a block adds to the structural path of what it holds. */
const pathNames: {readonly [Type in Nodes['type']]?: (node: Extract<Nodes, {type: Type}>) => string} = {
  blockquote: () => 'quote',
  list: () => 'list',
  listItem: () => 'item',
  table: () => 'table',
  footnoteDefinition: (node) => `footnote ${node.identifier}`,
  containerDirective: (node) => `:::${node.name}`,
  mdxJsxFlowElement: (node) => `<${node.name ?? ''}>`
}

/** Walks a tree once, in document order, and collects units and their places. */
class Reader {
  readonly list: UnitList
  readonly places: Place[] = []
  readonly comments: Nodes[] = []
  readonly findings: Finding[] = []
  readonly uncovered: Uncovered[] = []
  readonly leftAlone: LeftAlone[] = []
  readonly #source: Source
  readonly #directives = new Directives()
  #headings: readonly {depth: number; text: string; section: string}[] = []

  constructor(source: Source) {
    this.#source = source
    this.list = new UnitList(source.text)
  }

  /** The translatable values of the front matter. */
  fields({fields, leftAlone, directives, findings}: Fields): void {
    this.leftAlone.push(...leftAlone)
    this.findings.push(...findings)
    this.list.section = 'frontmatter'
    for (const field of fields) {
      if (field.role !== 'translate') continue
      const told = directives.filter((each) => each.field === undefined || each.field === field.pattern)
      const max = told.find((each) => each.name === 'max' && each.field !== undefined)
      const runs = [textRun(field.value)]
      if (!hasLetter(runs)) continue
      const unit = this.list.add({
        kind: 'field',
        path: ['front matter', field.name],
        runs,
        codes: [],
        range: field.range,
        whole: /(title|alt|label|headline)$/i.test(field.pattern),
        notes: told.filter((each) => each.name === 'note' || each.name === 'context').map((each) => each.value),
        max: max && Number(max.value)
      })
      this.places.push({form: 'field', unit, range: field.range, field})
    }
    this.list.section = 'top'
  }

  walk(node: Nodes, path: readonly string[]): void {
    switch (node.type) {
      case 'paragraph':
        this.#inline(node, node.data && 'directiveLabel' in node.data ? 'label' : 'paragraph', path)
        break
      case 'heading':
        this.#heading(node, path)
        break
      case 'tableCell':
        this.#inline(node, 'cell', path)
        break
      case 'leafDirective':
        this.#inline(node, 'label', [...path, `::${node.name}`])
        break
      case 'html':
        this.#html(node, path)
        break
      case 'mdxFlowExpression':
        this.#comment(node, /^[ \t\r\n]*\/\*([\s\S]*?)\*\/[ \t\r\n]*$/.exec(node.value)?.[1])
        break
      case 'definition':
        this.#block(node, path)
        break
      default:
        if ('children' in node) this.#container(node, path)
    }
  }

  #container(node: Parent, path: readonly string[]): void {
    const name = (pathNames[node.type] as ((node: Parent) => string) | undefined)?.(node)
    const below = name === undefined ? path : [...path, name]
    const skipped = node.type !== 'root' && (this.#directives.skipping || isSkipped(this.#source, node))
    if (node.type === 'mdxJsxFlowElement' && !skipped) this.#block(node, below)
    if (!skipped) for (const child of node.children) this.walk(child, below)
    if (node.type !== 'root') this.#directives.endBlock()
  }

  /** A block whose only text is in its attributes. */
  #block(node: Nodes, path: readonly string[]): void {
    const told = this.#directives.take()
    if (told.skip) return
    for (const nested of nestedValues(this.#source, node)) {
      const id = this.#mintNested(nested, path)
      if (id !== undefined) this.#addNested(nested, id, path, told)
    }
  }

  #heading(node: Extract<Nodes, {type: 'heading'}>, path: readonly string[]): void {
    this.#headings = this.#headings.filter((heading) => heading.depth < node.depth)
    this.#enter(this.#headings.at(-1)?.section ?? 'top')
    const unit = this.#inline(node, 'heading', path)
    const section = unit?.id ?? this.list.section
    const label = unit ? flatten(unit.runs).replaceAll('\uFFFC', '') : slice(this.#source, rangeOf(this.#source, node))
    this.#headings = [...this.#headings, {depth: node.depth, text: label, section}]
    this.#enter(section)
  }

  #enter(section: string): void {
    this.list.section = section
    this.list.headings = this.#headings.map((heading) => heading.text)
  }

  /** The path of a block: the trail of headings, then the blocks around it. */
  #pathOf(path: readonly string[]): readonly string[] {
    return [...this.list.headings, ...path]
  }

  #inline(node: Parent, kind: UnitKind, path: readonly string[]): Unit | undefined {
    const told = this.#directives.take()
    if (told.skip || node.children.length === 0) return undefined
    const children = node.children as PhrasingContent[]
    const peeled = peelSkeleton(this.#source, children)
    const nested: {nested: Nested; id: string}[] = []
    const content = readInline(this.#source, peeled.nodes, peeled.end, (value) => {
      const id = this.#mintNested(value, path)
      if (id !== undefined) nested.push({nested: value, id})
      return id
    })
    for (const range of content.cutUrls) {
      this.#find('url-swallows-text', 'warning', range.start, {url: slice(this.#source, range)})
    }
    for (const child of children) if (child.type === 'html') this.#comment(child, commentOf(child.value), false)
    const {outer, runs} = peelOuter(content.runs, content.codes)
    const unit = hasLetter(runs)
      ? this.#addInline(node, kind, path, told, {
          runs,
          codes: content.codes,
          outer,
          lead: peeled.lead,
          trail: peeled.trail,
          range: {start: peeled.start, end: peeled.end}
        })
      : undefined
    for (const each of nested) this.#addNested(each.nested, each.id, path, told, kind === 'cell')
    return unit
  }

  #addInline(
    node: Nodes,
    kind: UnitKind,
    path: readonly string[],
    told: Told,
    found: Pick<InlinePlace, 'codes' | 'outer' | 'lead' | 'trail' | 'range'> & {readonly runs: readonly Run[]}
  ): Unit {
    const {runs, ...place} = found
    const outerIds = new Set(found.outer.map((code) => code.code.id))
    const codes = [...found.codes.values()].filter((code) => !outerIds.has(code.code.id)).map((code) => code.code)
    const unit = this.list.add({
      kind,
      path: this.#pathOf(path),
      runs,
      codes: codes.map(withoutEmpty),
      range: found.range,
      whole: kind === 'heading' || kind === 'cell' || kind === 'label',
      notes: told.notes,
      max: told.max
    })
    const context = kind === 'heading' || kind === 'cell' || kind === 'label' ? kind : 'paragraph'
    this.places.push({form: 'inline', unit, parent: node, context, ...place})
    return unit
  }

  #mintNested(nested: Nested, path: readonly string[]): string | undefined {
    const runs = [textRun(nested.value)]
    return hasLetter(runs) ? this.list.mint(kindOf(nested), this.#pathOf([...path, nested.form]), runs) : undefined
  }

  #addNested(nested: Nested, id: string, path: readonly string[], told: Told, cell = false): void {
    const unit = this.list.add(
      {
        kind: kindOf(nested),
        path: this.#pathOf([...path, nested.form]),
        runs: [textRun(nested.value.replace(/[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*/g, ' '))],
        codes: [],
        range: nested.range,
        whole: true,
        notes: told.notes,
        max: undefined
      },
      id
    )
    const {form, range, owner, attribute, label} = nested
    if (form === 'attribute') {
      const place = {inValue: nested.inValue!, quote: nested.quote ?? '', tags: new Map()}
      this.places.push({form, unit, range, owner, ...place})
    } else {
      const own = {...(attribute === undefined ? {} : {attribute}), ...(label === undefined ? {} : {label})}
      this.places.push({form, unit, range, owner, cell, ...own})
    }
  }

  #html(node: Extract<Nodes, {type: 'html'}>, path: readonly string[]): void {
    const comment = commentOf(node.value)
    if (comment !== undefined) {
      this.#comment(node, comment)
      return
    }
    const told = this.#directives.take()
    if (told.skip) return
    const texts = htmlTexts(this.#source, node).filter((found) => hasLetter(found.runs))
    const attributes = nestedValues(this.#source, node)
    const all = [...texts, ...attributes].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
    for (const found of all) {
      if ('form' in found) {
        const id = this.#mintNested(found, path)
        if (id !== undefined) this.#addNested(found, id, path, told)
        continue
      }
      const unit = this.list.add({
        kind: 'html',
        path: this.#pathOf([...path, 'html']),
        runs: found.runs,
        codes: found.codes,
        range: found.range,
        whole: false,
        notes: told.notes,
        max: told.max
      })
      this.places.push({
        form: 'html',
        unit,
        range: found.range,
        owner: node,
        inValue: found.inValue,
        quote: '',
        tags: found.tags
      })
    }
  }

  /** A comment may hold a directive of the author; any other is skeleton. */
  #comment(node: Nodes, comment: string | undefined, isBlock = true): void {
    const directive = comment === undefined ? undefined : authorDirective(comment)
    if (directive === undefined) return
    const start = rangeOf(this.#source, node).start
    if (!isKnown(directive)) {
      this.#find('directive-unknown', 'warning', start, {name: directive.name, value: directive.value})
      return
    }
    if (isBlock) this.comments.push(node)
    this.#directives.add(directive)
  }

  #find(code: string, severity: Finding['severity'], offset: number, values: Finding['values']): void {
    const line = this.list.lineOf(offset)
    this.findings.push({code, severity, place: {path: this.#source.article.path, line}, values})
  }
}

function commentOf(html: string): string | undefined {
  const [token, ...rest] = tokenizeHtml(html.replace(/[ \t\r\n]+$/, ''))
  return rest.length === 0 && token?.kind === 'comment' ? token.data : undefined
}

function kindOf(nested: Nested): UnitKind {
  return nested.form === 'jsx' ? 'attribute' : nested.form
}

/** A pair around the whole unit is skeleton: `**Obs!**` is translated as `Obs!`. */
function peelOuter(
  runs: readonly Run[],
  codes: ReadonlyMap<string, SourceCode>
): {outer: readonly SourceCode[]; runs: readonly Run[]} {
  const outer: SourceCode[] = []
  let inner = runs
  for (;;) {
    const [only] = inner
    if (inner.length !== 1 || only?.kind !== 'pc') return {outer, runs: inner}
    outer.push(codes.get(only.id)!)
    inner = only.children
  }
}

/** Code as the model has it: `subFlows` only where there are any. */
function withoutEmpty(code: Code): Code {
  const {subFlows, ...rest} = code
  return subFlows && subFlows.length > 0 ? {...rest, subFlows} : rest
}
