import {rules} from '../../check/rules.ts'
import {Failure} from '../../model/failure.ts'
import {again} from '../../project/again.ts'
import {openProject} from '../../project/open-project.ts'
import {planWaive} from '../../project/plan-waive.ts'
import {writeChanges} from '../../project/write-sync.ts'
import type {Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {namedIn} from '../named-in.ts'
import {indexOf} from '../open-index.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

/** `ordbro waive RULE PATH[#ID]…`: a person has decided that findings are none. */
export const run: Run = async (context, [rule, paths], options) => {
  const {root, terminal, words} = context
  const known = rules.map(({id}) => id)
  if (!known.includes(String(rule))) throw unknownWord('rule-unknown', String(rule), known)
  const decision = {
    rule: String(rule),
    reason: said(options.reason, '--reason'),
    author: said(options.author, '--author')
  }
  const dryRun = options.dryRun === true
  // Before anything is written: that shifts the lines by which others are named.
  const names = (paths as readonly string[]).map((path) => namedIn(context, path))
  const index = indexOf(context)
  const {waived, findings, failures} = await again(async () => {
    const plan = await planWaive(openProject(root, {index}), index, names, decision)
    if (!dryRun) await writeChanges(root, plan.changes)
    return plan
  }).finally(() => index.close())
  if (options.json === true) {
    const data = {schemaVersion: 1, dryRun, ...decision, waived, findings, failures: failures.map(failureData)}
    terminal.out(`${JSON.stringify(data)}\n`)
  } else terminal.out(`${words.say(dryRun ? 'cli:waive.would' : 'cli:waive.done', {count: waived.length})}\n`)
  report(context, findings, failures)
  return exitCode(findings, failures)
}

/** A waiver without a reason and a name is none. */
function said(value: Options[string], option: string): string {
  if (typeof value !== 'string' || !/[^ \t\r\n]/.test(value)) throw new Failure('usage', 'waive-unsaid', {option})
  return value
}
