import {type TermFormat, termFormats} from '../../../exchange/term-formats.ts'
import {Failure} from '../../../model/failure.ts'
import {unknownWord} from '../../unknown-word.ts'

/** The format that a command line names, by `--format` or by the ending of its file. */
export function termFormat(named: string | undefined, path: string | undefined): TermFormat {
  const names = termFormats.map(({name}) => name)
  if (named !== undefined) {
    const format = termFormats.find(({name}) => name === named)
    if (format === undefined) throw unknownWord('format-unknown', named, names)
    return format
  }
  const format = termFormats.find(({endings}) => endings.some((ending) => path?.toLowerCase().endsWith(ending)))
  if (format === undefined) throw new Failure('usage', 'format-needed', {known: names})
  return format
}
