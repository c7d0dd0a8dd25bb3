import {Failure} from '../../../model/failure.ts'
import {again} from '../../../project/again.ts'
import {glossaryFiles} from '../../../project/glossary-files.ts'
import {readNamedForeign} from '../../../project/named-file.ts'
import {writeFiles} from '../../../project/safe-write.ts'
import {type Bringing, bring} from '../../../terms/bring/bring.ts'
import type {Change} from '../../../terms/bring/change.ts'
import type {Context} from '../../command.ts'
import {failureData} from '../../failure-data.ts'
import {report} from '../../report.ts'
import {visible} from '../../visible.ts'
import {termFormat} from './term-format.ts'

/** What a command line asks of an import. */
export interface Importing {
  readonly format: string | undefined
  /** The glossary file for new concepts. */
  readonly into: string | undefined
  readonly dryRun: boolean
  readonly json: boolean
}

/** `ordbro terms import FILE`: concepts of another tool into the termbase. */
export async function importTerms(
  context: Context,
  paths: readonly string[],
  {format: named, into: asked, dryRun, json}: Importing
): Promise<number> {
  const {root, folder, terminal} = context
  const [path] = paths
  if (path === undefined || paths.length > 1) throw new Failure('usage', 'file-needed')
  const into = (asked ?? 'glossary/imported.yaml').replace(/^\.\//, '')
  if (!/^glossary\/.+\.ya?ml$/.test(into)) throw new Failure('usage', 'into-not-glossary', {path: into})
  const format = termFormat(named, path)
  const brought = format.read(readNamedForeign(folder, path), path)
  const result = await again(async () => {
    const plan = bring(glossaryFiles(root), brought, into)
    const writes = plan.files.map(({path: file, text, before}) => ({path: file, content: text, expected: before}))
    if (!dryRun) await writeFiles(root, writes)
    return plan
  })
  const {changes, files, conflicts, refused} = result
  const findings = [...brought.findings, ...conflicts]
  if (json) {
    const data = {
      schemaVersion: 1,
      dryRun,
      changes: changes.map(changeData),
      files: files.map(({path: file}) => file),
      findings,
      failures: refused.map(failureData)
    }
    terminal.out(`${JSON.stringify(data)}\n`)
  } else show(context, result, dryRun)
  report(context, findings, refused)
  return refused.length > 0 ? 1 : 0
}

function changeData(change: Change): object {
  if (change.kind !== 'concept') return change
  const {brought, ...named} = change
  return {...named, terms: Object.fromEntries(brought.terms)}
}

function show({terminal, words}: Context, {changes, files}: Bringing, dryRun: boolean): void {
  for (const change of changes) {
    const where = 'locale' in change ? `${change.concept} (${change.locale})` : change.concept
    terminal.out(
      `${visible(`${change.kind === 'concept' || change.kind === 'term' ? '+' : '~'} ${where}: ${toldOf(change)}`)}\n`
    )
  }
  const paths = files.map(({path}) => path)
  const concepts = new Set(changes.map(({concept}) => concept))
  const fresh = changes.filter(({kind}) => kind === 'concept').length
  const values = {count: fresh, changed: concepts.size - fresh, files: paths}
  if (paths.length === 0) terminal.out(`${words.say('cli:terms.nothingImported')}\n`)
  else terminal.out(`${words.say(dryRun ? 'cli:terms.wouldImport' : 'cli:terms.imported', values)}\n`)
}

/** A change in one line: names of fields are the glossary's, so nothing in it is in a language. */
function toldOf(change: Change): string {
  switch (change.kind) {
    case 'concept':
      return [...change.brought.terms]
        .map(([locale, terms]) => `${locale} ${terms.map(({term}) => term).join(', ')}`)
        .join('; ')
    case 'term':
      return `${change.term.term} (${change.term.status})`
    case 'field':
      return `${change.field}: ${change.from} → ${change.to}`
    case 'term-field':
      return `${change.term}: ${change.field}: ${change.from} → ${change.to}`
    case 'forms':
      return `${change.term}: ${[...change.add.map(({form}) => `+${form}`), ...change.remove.map((form) => `-${form}`)].join(' ')}`
    default:
      return change satisfies never
  }
}
