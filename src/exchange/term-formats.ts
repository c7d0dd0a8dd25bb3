import type {Brought, WrittenTerms} from '../model/brought.ts'
import type {Glossary} from '../model/term.ts'
import {readCsv} from './csv/read.ts'
import {writeCsv} from './csv/write.ts'
import {readTbx} from './tbx/read.ts'
import {writeTbx} from './tbx/write.ts'

/** A format that holds a termbase. What one side has no place for is told, never dropped in silence. */
export interface TermFormat {
  readonly holds: 'terms'
  readonly name: string
  readonly standard: string
  readonly endings: readonly string[]
  read(text: string, path: string): Brought
  write(glossary: Glossary): WrittenTerms
}

/** What termbases are exchanged in; a new one is a row. */
export const termFormats: readonly TermFormat[] = [
  // What terminology tools share; TBX-Basic is the dialect that most of them read.
  {
    holds: 'terms',
    name: 'tbx',
    standard: 'TBX-Basic (ISO 30042:2019)',
    endings: ['.tbx'],
    read: readTbx,
    write: writeTbx
  },
  // What everybody has: a spreadsheet.
  {holds: 'terms', name: 'csv', standard: 'RFC 4180', endings: ['.csv', '.tsv'], read: readCsv, write: writeCsv}
]
