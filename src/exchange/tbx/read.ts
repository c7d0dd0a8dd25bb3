import type {Brought, BroughtConcept, BroughtTerm} from '../../model/brought.ts'
import {Failure} from '../../model/failure.ts'
import type {Place} from '../../model/finding.ts'
import {type Locale, languageOf, toLocale} from '../../model/locale.ts'
import type {Gender, PartOfSpeech, TermStatus} from '../../model/term.ts'
import {conceptNames} from '../concept-names.ts'
import {LeftOut} from '../left-out.ts'
import {attributeOf, elementsOf, textOf, walk, type XmlElement, xmlNamespace} from '../xml/node.ts'
import {parseXml} from '../xml/parse.ts'
import {type Category, categoriesOf} from './categories.ts'
import {readId} from './id.ts'
import {commonGender, partsOfSpeech, readStatuses, tbxDoctypes} from './vocabulary.ts'

/** An entry is a concept, a section a language of it, a term with what is said of it; TBX 3 first, then TBX 2. */
const entryNames: ReadonlySet<string> = new Set(['conceptEntry', 'termEntry'])
const sectionNames: ReadonlySet<string> = new Set(['langSec', 'langSet'])
const termNames: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig'])

/**
 * Read TBX of any tool: TBX 3 (ISO 30042:2019) in both styles, and TBX 2. What a glossary has no place for is told.
 *
 * @throws `Failure` (unreadable): those of `parseXml`; `tbx-layout` where the file is no TBX
 */
export function readTbx(text: string, path: string): Brought {
  const {root} = parseXml(text, path, {doctypes: tbxDoctypes})
  const body = walk(root).find(({local}) => local === 'body')
  if ((root.local !== 'tbx' && root.local !== 'martif') || body === undefined) {
    throw new Failure('unreadable', 'tbx-layout', {element: root.name}, placeOf(root, path))
  }
  const reader = new Reader(path)
  for (const child of elementsOf(body)) if (entryNames.has(child.local)) reader.entry(child)
  return {concepts: reader.concepts, findings: reader.left.findings()}
}

class Reader {
  readonly concepts: BroughtConcept[] = []
  readonly left = new LeftOut('terms-not-taken', 'TBX')
  readonly #path: string
  readonly #nameOf = conceptNames()

  constructor(path: string) {
    this.#path = path
  }

  entry(element: XmlElement): void {
    const fields = new Map<string, string>()
    const terms = new Map<Locale, BroughtTerm[]>()
    const take = (field: string, {element: from}: Category): void => {
      const value = plain(from)
      const before = fields.get(field)
      if (value === '' || before === value) return
      if (before === undefined) fields.set(field, value)
      else if (field === 'note') fields.set(field, `${before}\n${value}`)
      else this.left.add(field, this.#place(from))
    }
    for (const category of categoriesOf(element)) {
      if (sectionNames.has(category.name)) this.#section(category.element, terms, take)
      else if (Object.hasOwn(conceptFields, category.name)) take(conceptFields[category.name]!, category)
      else this.#pass(category)
    }
    const place = this.#place(element)
    const written = readId(attributeOf(element, 'id') ?? attributeOf(element, 'id', xmlNamespace) ?? '')
    const id = this.#nameOf(written, terms)
    this.concepts.push({id, ...Object.fromEntries(fields), terms, place})
  }

  #section(
    section: XmlElement,
    terms: Map<Locale, BroughtTerm[]>,
    take: (field: string, from: Category) => void
  ): void {
    const written = attributeOf(section, 'lang', xmlNamespace) ?? ''
    const locale = toLocale(written)
    if (locale === undefined) {
      this.left.add('language', this.#place(section), written || '?')
      return
    }
    for (const category of categoriesOf(section)) {
      if (termNames.has(category.name)) {
        const term = this.#term(category.element, locale)
        if (term === undefined) continue
        const list = terms.get(locale)
        if (list === undefined) terms.set(locale, [term])
        else list.push(term)
      } else if (category.name === 'definition' || category.name === 'source') take(category.name, category)
      else this.#pass(category)
    }
  }

  #term(section: XmlElement, locale: Locale): BroughtTerm | undefined {
    let term: string | undefined
    let place = this.#place(section)
    let said: Omit<BroughtTerm, 'term' | 'place'> = {}
    for (const category of categoriesOf(section)) {
      const {name, element} = category
      const value = plain(element)
      if (name === 'term' && term === undefined) {
        term = value
        place = this.#place(element)
      } else if (name === 'note') {
        said = {...said, note: said.note === undefined ? value : `${said.note}\n${value}`}
      } else {
        const read = Object.hasOwn(termFields, name) ? termFields[name] : undefined
        const field = read?.(value, locale)
        if (field !== undefined) said = {...said, ...field}
        else if (read === undefined) this.#pass(category)
        else this.left.add(name, this.#place(element), value)
      }
    }
    if (term !== undefined && term !== '') return {term, ...said, place}
    this.left.add('term', place)
    return undefined
  }

  /** Who changed what and when is git's to know. */
  #pass({name, element}: Category): void {
    this.left.add(name, this.#place(element))
  }

  #place(element: XmlElement): Place {
    return placeOf(element, this.#path)
  }
}

const conceptFields: Readonly<Record<string, string>> = {
  subjectField: 'domain',
  definition: 'definition',
  source: 'source',
  note: 'note'
}

type Said = Omit<BroughtTerm, 'term' | 'place'>

const termFields: Readonly<Record<string, (value: string, locale: Locale) => Said | undefined>> = {
  administrativeStatus: statusOf,
  normativeAuthorization: statusOf,
  usageStatus: statusOf,
  partOfSpeech(value) {
    const known = Object.keys(partsOfSpeech).find((name) => name === value) as PartOfSpeech | undefined
    return known && {partOfSpeech: known}
  },
  grammaticalGender(value, locale) {
    const known: Readonly<Record<string, Gender>> = {
      masculine: 'masculine',
      feminine: 'feminine',
      neuter: 'neuter',
      common: 'common',
      ...(commonGender.has(languageOf(locale)) ? {other: 'common'} : {})
    }
    return Object.hasOwn(known, value) ? {gender: known[value]!} : undefined
  }
}

function statusOf(value: string): Said | undefined {
  const stem = value.replace(/(?:Term)?(?:-admn-sts)?$/, '')
  const status: TermStatus | undefined = Object.hasOwn(readStatuses, stem) ? readStatuses[stem] : undefined
  return status && {status}
}

/** Text on one line: the layout of a file is not what its author wrote. */
function plain(element: XmlElement): string {
  return textOf(element)
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/^ | $/g, '')
}

function placeOf({line, column}: XmlElement, path: string): Place {
  return {path, line, column}
}
