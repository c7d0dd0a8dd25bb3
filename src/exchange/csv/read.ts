import type {Brought, BroughtConcept, BroughtTerm} from '../../model/brought.ts'
import {Failure} from '../../model/failure.ts'
import type {Place} from '../../model/finding.ts'
import {type Locale, toLocale} from '../../model/locale.ts'
import {conceptNames} from '../concept-names.ts'
import {LeftOut} from '../left-out.ts'
import {linesOf, readCell, readFlag, readForms} from './cell.ts'
import {type Column, columnOf, plainOf} from './columns.ts'
import {type Cell, rowsOf} from './rows.ts'

/**
 * Read a table of terms, in either of two shapes:
 *
 *     concept,locale,term,status          a row for each term, as `writeCsv` has it
 *     model,nb,modell,preferred
 *
 *     concept;sv;nb;ja                    a row for each concept, a column for each locale; several terms in a cell
 *     model;modell;modell;モデル|模型      stand on lines of their own or with bars between, the preferred one first
 *
 * @throws `Failure` (unreadable): those of `rowsOf`; `csv-header` where no column holds terms, `csv-column-twice`
 */
export function readCsv(text: string, path: string): Brought {
  const left = new LeftOut('terms-not-taken', 'CSV')
  const rows = rowsOf(text, path)
  const head: readonly Cell[] = rows.next().value ?? []
  const heads = headings(head, path, left)
  const table = new Table(left)
  for (const row of rows) {
    table.begin(row[0]!.place)
    for (const [index, cell] of row.entries()) {
      const value = readCell(cell.text).replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')
      const heading = heads[index]
      if (value === '' || heading === null) continue
      if (heading === undefined) left.add('cell', cell.place, value.slice(0, 40))
      else if (typeof heading === 'string') table.terms(heading, value, cell)
      else table.cell(heading, value, cell)
    }
    table.end()
  }
  return {concepts: [...table.concepts.values()], findings: left.findings()}
}

/** What each column is: a field, a locale, or nothing that a glossary has. */
type Heading = Column | Locale | null

function headings(head: readonly Cell[], path: string, left: LeftOut): Heading[] {
  const seen = new Set<Column | Locale>()
  const heads = head.map(({text, place}): Heading => {
    const written = text.trim()
    const heading = columnOf(written) ?? toLocale(written) ?? null
    if (heading === null && written !== '') left.add(written, place)
    if (heading !== null && seen.has(heading)) {
      throw new Failure('unreadable', 'csv-column-twice', {column: written}, place)
    }
    if (heading !== null) seen.add(heading)
    return heading
  })
  const fields = new Set(heads.map((heading) => (typeof heading === 'object' ? heading?.field : 'terms')))
  const isLong = fields.has('locale') && fields.has('term')
  if (!isLong && !fields.has('terms')) throw new Failure('unreadable', 'csv-header', {}, {path, line: 1})
  return heads
}

/** What a row says of a term, in the fields of the glossary. */
type SaidOfTerm = Omit<BroughtTerm, 'term' | 'place'> & {term?: string; place?: Place; locale?: string}
type SaidOfConcept = Partial<Omit<BroughtConcept, 'terms' | 'place'>>

/** The concepts of a table, as its rows come. */
class Table {
  readonly concepts = new Map<string, Omit<BroughtConcept, 'terms'> & {readonly terms: Map<Locale, BroughtTerm[]>}>()
  readonly #left: LeftOut
  readonly #nameOf = conceptNames()
  #place: Place = {path: ''}
  #concept: SaidOfConcept = {}
  #term: SaidOfTerm = {}
  #terms = new Map<Locale, BroughtTerm[]>()

  constructor(left: LeftOut) {
    this.#left = left
  }

  begin(place: Place): void {
    this.#place = place
    this.#concept = {}
    this.#term = {}
    this.#terms = new Map()
  }

  /** A cell of a locale's column, which says nothing of how its terms may be used. */
  terms(locale: Locale, value: string, {place}: Cell): void {
    this.#terms.set(
      locale,
      linesOf(value, /\r\n|[\n\r|]/).map((term) => ({term, place}))
    )
  }

  cell(column: Column, value: string, {place}: Cell): void {
    const said = saidBy(column, value)
    if (said === undefined) this.#left.add(column.name, place, value.slice(0, 40), choiceOf(column))
    else if (column.of === 'concept') this.#concept = {...this.#concept, [column.field]: said}
    else if (column.holds === 'forms' || column.holds === 'texts') {
      const {add = [], remove = []} = this.#term.forms ?? {}
      this.#term = {...this.#term, forms: {add, remove, [column.field]: said}}
    } else this.#term = {...this.#term, [column.field]: said, ...(column.field === 'term' ? {place} : {})}
  }

  end(): void {
    const {locale: written = '?', term, place = this.#place, ...said} = this.#term
    const locale = toLocale(written)
    if (term !== undefined && locale === undefined) this.#left.add('locale', this.#place, written)
    else if (term !== undefined && locale !== undefined) {
      this.#terms.set(locale, [...(this.#terms.get(locale) ?? []), {term, ...said, place}])
    }
    const {id: own = '', ...fields} = this.#concept
    const id = this.#nameOf(own, this.#terms)
    const known = this.concepts.get(id)
    if (known === undefined) this.concepts.set(id, {id, ...fields, terms: this.#terms, place: this.#place})
    else {
      this.concepts.set(id, {...fields, ...known})
      for (const [field, value] of Object.entries(fields)) {
        if (Reflect.get({...fields, ...known}, field) !== value) this.#left.add(field, this.#place, String(value))
      }
      for (const [locale, list] of this.#terms) {
        const before = known.terms.get(locale)
        if (before === undefined) known.terms.set(locale, list)
        else before.push(...list)
      }
    }
  }
}

/** What a cell says, or `undefined` where it is no value of its column. */
function saidBy({holds, words}: Column, value: string): unknown {
  if (holds === 'flag') return readFlag(value)
  if (holds === 'forms') return readForms(value)
  if (holds === 'texts') return linesOf(value)
  return words === undefined ? value : words.find((word) => plainOf(word) === plainOf(value))
}

/** What a cell of the column may say, where that is not anything. */
function choiceOf({holds, words}: Column): readonly string[] | undefined {
  return holds === 'flag' ? ['true', 'false'] : words
}
