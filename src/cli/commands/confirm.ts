import type {State} from '../../model/segment-file.ts'
import {again} from '../../project/again.ts'
import {openProject} from '../../project/open-project.ts'
import {planConfirm} from '../../project/plan-confirm.ts'
import {writeSync} from '../../project/write-sync.ts'
import type {Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
import {exitCode, report} from '../report.ts'
import {unknownWord} from '../unknown-word.ts'

const states: readonly State[] = ['translated', 'reviewed', 'final']

/** `ordbro confirm PATH[#ID]`: a person has read it. */
export const run: Run = async (context, [named], options) => {
  const {root, terminal, words} = context
  const state = stateOf(options)
  const dryRun = options.dryRun === true
  const names = (named as readonly string[]).map((name) => {
    const [, path = '', id] = /^(.*?)(?:#([^#]*))?$/s.exec(name) ?? []
    return {path, id}
  })
  const {plan, confirmed} = await again(async () => {
    const result = planConfirm(openProject(root), names, {unchanged: options.unchanged === true, state})
    if (!dryRun) await writeSync(root, result.plan)
    return result
  })
  if (options.json === true) {
    const failures = plan.failures.map(failureData)
    terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, confirmed, failures})}\n`)
  } else terminal.out(`${words.say(dryRun ? 'cli:confirm.would' : 'cli:confirm.done', {count: confirmed.length})}\n`)
  report(context, [], plan.failures)
  return exitCode([], plan.failures)
}

function stateOf({state}: Options): State | undefined {
  if (state === undefined) return undefined
  const known = states.find((each) => each === state)
  if (known === undefined) throw unknownWord('state-unknown', String(state), states)
  return known
}
