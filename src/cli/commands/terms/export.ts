import {basename, dirname, relative, resolve, sep} from 'node:path'
import {Failure} from '../../../model/failure.ts'
import type {Glossary} from '../../../model/term.ts'
import {writeFile} from '../../../project/safe-write.ts'
import type {Context} from '../../command.ts'
import {report} from '../../report.ts'
import {termFormat} from './term-format.ts'

/** What a command line asks of an export. */
export interface Exporting {
  readonly format: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
}

/** `ordbro terms export FILE`: the termbase in a format of others; to stdout where no file is named, or `-`. */
export async function exportTerms(
  context: Context,
  glossary: Glossary,
  paths: readonly string[],
  {format: named, dryRun, json}: Exporting
): Promise<number> {
  const path = paths[0] === '-' ? undefined : paths[0]
  if (paths.length > 1) throw new Failure('usage', 'file-needed')
  const {text, findings} = termFormat(named, path).write(glossary)
  const {terminal, words} = context
  const count = glossary.concepts.size
  if (path === undefined) {
    if (json) throw new Failure('usage', 'file-needed')
    terminal.out(text)
  } else {
    if (!dryRun) await writeAnywhere(context, path, text)
    if (json) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, path, concepts: count, findings})}\n`)
    else terminal.out(`${words.say(dryRun ? 'cli:terms.wouldExport' : 'cli:terms.exported', {count, path})}\n`)
  }
  report(context, findings)
  return 0
}

/** In the project with its safety, and elsewhere with the same in the folder of the file. */
async function writeAnywhere({root, folder}: Context, path: string, text: string): Promise<void> {
  const absolute = resolve(folder, path)
  const way = relative(root, absolute).split(sep).join('/')
  const isOutside = way.startsWith('../') || resolve(root, way) !== absolute
  await (isOutside
    ? writeFile(dirname(absolute), basename(absolute), text, {overwrite: true})
    : writeFile(root, way, text, {overwrite: true}))
}
