import {writeNamedFile} from '../../project/write-named-file.ts'
import type {Context} from '../command.ts'
import {report as say} from '../report.ts'
import type {AskedReport} from './asked-reports.ts'
import type {CheckReport} from './check-report.ts'
import {counted} from './reported.ts'
import {summary} from './summary.ts'

/** Every report that was asked for, to where it belongs. What a person reads in a terminal is painted, and partly talk. */
export async function deliver(context: Context, asked: readonly AskedReport[], report: CheckReport): Promise<void> {
  for (const {format, file} of asked) {
    if (file === undefined && format.name === 'terminal') {
      context.terminal.out(summary(report, context.terminal.width))
      say({...context, asData: false}, counted(report))
      continue
    }
    const text = (await format.load())(report).toWellFormed()
    if (file === undefined) context.terminal.out(text)
    else await writeNamedFile(context.root, file, text)
  }
  // What could not be read is in every report, and said aloud all the same: the exit code is its own.
  say(context, [], report.failures)
}
