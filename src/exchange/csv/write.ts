import type {WrittenTerms} from '../../model/brought.ts'
import type {Locale} from '../../model/locale.ts'
import type {Concept, Glossary, Term} from '../../model/term.ts'
import {writeCell, writeForms, writeLines} from './cell.ts'
import {columns} from './columns.ts'

/**
 * A termbase as a table with a row for each term. It carries everything. Columns that no term needs are left out. With
 * a byte order mark, without which Excel reads å as Ã¥, and with CRLF, as RFC 4180 has it.
 */
export function writeCsv({concepts}: Glossary): WrittenTerms {
  const rows = [...concepts.values()].flatMap(rowsOf)
  const needed = columns.filter(
    ({name}) => ['concept', 'locale', 'term', 'status'].includes(name) || rows.some((row) => row.has(name))
  )
  const lines = [
    needed.map(({name}) => name),
    ...rows.map((row) => needed.map(({name}) => writeCell(row.get(name) ?? '')))
  ]
  return {text: `\uFEFF${lines.map((cells) => `${cells.join(',')}\r\n`).join('')}`, findings: []}
}

/** Cells by the name of their column; those of the concept in its first row. */
function rowsOf(concept: Concept): Map<string, string>[] {
  const terms = [...concept.terms].flatMap(([locale, list]) => list.map((term) => cellsOf(term, locale)))
  const [first = new Map<string, string>(), ...others] = terms
  const {id, domain, definition, note, source, draft, doNotTranslate} = concept
  const own = {domain, definition, note, source, ...(draft ? {draft: 'true'} : {})}
  const flags = doNotTranslate ? {doNotTranslate: 'true'} : {}
  return [
    new Map([['concept', id], ...filled({...own, ...flags}), ...first]),
    ...others.map((cells) => new Map([['concept', id], ...cells]))
  ]
}

function cellsOf(term: Term, locale: Locale): Map<string, string> {
  const {add = [], remove = []} = term.forms ?? {}
  return new Map(
    filled({
      locale,
      term: term.term,
      status: term.status,
      partOfSpeech: term.partOfSpeech,
      gender: term.gender,
      inflection: term.inflection,
      addForms: writeForms(add) || undefined,
      removeForms: writeLines(remove) || undefined,
      compounds: term.compounds,
      caseSensitive: term.caseSensitive ? 'true' : undefined,
      termNote: term.note
    })
  )
}

function filled(cells: Readonly<Record<string, string | undefined>>): [string, string][] {
  return Object.entries(cells).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]]
  )
}
