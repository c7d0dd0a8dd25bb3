import type {State} from '../../model/segment-file.ts'
import {again} from '../../project/again.ts'
import {openProject} from '../../project/open-project.ts'
import {planConfirm} from '../../project/plan-confirm.ts'
import {writeChanges} from '../../project/write-sync.ts'
import type {Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {namedIn} from '../named-in.ts'
import {indexOf} from '../open-index.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

const states: readonly State[] = ['translated', 'reviewed', 'final']

/** `ordbro confirm PATH[#ID]`: a person has read it. */
export const run: Run = async (context, [named], options) => {
  const {root, terminal, words} = context
  const state = stateOf(options)
  const dryRun = options.dryRun === true
  const names = (named as readonly string[]).map((name) => namedIn(context, name))
  const index = indexOf(context)
  const how = {unchanged: options.unchanged === true, similar: options.similar === true, state}
  const {confirmed, passed, findings, failures} = await again(async () => {
    const plan = await planConfirm(openProject(root, {index}), index, names, how)
    if (!dryRun) await writeChanges(root, plan.changes)
    return plan
  }).finally(() => index.close())
  if (options.json === true) {
    const data = {schemaVersion: 1, dryRun, confirmed, passed, findings, failures: failures.map(failureData)}
    terminal.out(`${JSON.stringify(data)}\n`)
  } else {
    terminal.out(`${words.say(dryRun ? 'cli:confirm.would' : 'cli:confirm.done', {count: confirmed.length})}\n`)
    for (const fill of ['fuzzy', 'stale'] as const) {
      const [first, ...others] = passed.filter((each) => each.fill === fill)
      if (first === undefined) continue
      const name = `${first.path}#${first.segment}`
      terminal.err(`${words.say(`cli:confirm.${fill}`, {count: others.length + 1, name})}\n`)
    }
  }
  report(context, findings, failures)
  return exitCode(findings, failures)
}

function stateOf({state}: Options): State | undefined {
  if (state === undefined) return undefined
  const known = states.find((each) => each === state)
  if (known === undefined) throw unknownWord('state-unknown', String(state), states)
  return known
}
