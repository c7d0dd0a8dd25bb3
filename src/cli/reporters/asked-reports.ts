import {resolve} from 'node:path'
import {Failure} from '../../model/failure.ts'
import type {Options} from '../command.ts'
import {unknownWord} from '../unknown-word.ts'
import {type ReportFormat, reporters} from './reporters.ts'

/** A report that somebody wants. */
export interface AskedReport {
  readonly format: ReportFormat
  /** Absolute; undefined for stdout. */
  readonly file: string | undefined
}

/**
 * `--format github,sarif=out.sarif` and `--json`, read. Data fills stdout alone; lines for people may stand together.
 *
 * @param folder that paths are relative to
 * @throws `Failure` of kind `usage`: `format-unknown`, `format-twice`, `format-file-missing`, `formats-share-output`
 */
export function askedReports(format: Options[string], asJson: boolean, folder: string): AskedReport[] {
  const written = typeof format === 'string' ? format.split(',').map((each) => each.trim()) : []
  const names = [...written, ...(asJson && !written.includes('json') ? ['json'] : [])]
  const asked = (names.length > 0 ? names : ['terminal']).map((each) => read(each, folder))
  const twice = asked.find(
    ({file}, at) => file !== undefined && asked.some((other, before) => before < at && other.file === file)
  )
  if (twice?.file !== undefined) throw new Failure('usage', 'format-twice', {path: twice.file})
  const onOutput = asked.filter(({file}) => file === undefined)
  if (onOutput.length > 1 && onOutput.some((each) => !each.format.isLines)) {
    throw new Failure('usage', 'formats-share-output', {formats: onOutput.map((each) => each.format.name)})
  }
  return asked
}

function read(written: string, folder: string): AskedReport {
  const [name = '', ...rest] = written.split('=')
  const format = reporters.find((each) => each.name === name)
  if (format === undefined)
    throw unknownWord(
      'format-unknown',
      name,
      reporters.map((each) => each.name)
    )
  if (rest.length === 0) return {format, file: undefined}
  const file = rest.join('=')
  if (file === '') throw new Failure('usage', 'format-file-missing', {format: name})
  return {format, file: resolve(folder, file)}
}
