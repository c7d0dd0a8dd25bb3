import {existsSync} from 'node:fs'
import {resolve} from 'node:path'
import type {State} from '../../model/segment-file.ts'
import {again} from '../../project/again.ts'
import {openProject} from '../../project/open-project.ts'
import {type Named, planConfirm} from '../../project/plan-confirm.ts'
import {writeChanges} from '../../project/write-sync.ts'
import type {Context, Options, Run} from '../command.ts'
import {failureData} from '../failure-data.ts'
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
  const how = {unchanged: options.unchanged === true, state}
  const {confirmed, failures} = await again(async () => {
    const plan = await planConfirm(openProject(root, {index}), index, names, how)
    if (!dryRun) await writeChanges(root, plan.changes)
    return plan
  }).finally(() => index.close())
  if (options.json === true) {
    const data = {schemaVersion: 1, dryRun, confirmed, failures: failures.map(failureData)}
    terminal.out(`${JSON.stringify(data)}\n`)
  } else terminal.out(`${words.say(dryRun ? 'cli:confirm.would' : 'cli:confirm.done', {count: confirmed.length})}\n`)
  report(context, [], failures)
  return exitCode([], failures)
}

/** `PATH#ID`; where there is a file of that whole name, or it ends as one, it is a path alone: `c#.md`. */
function namedIn({folder}: Context, name: string): Named {
  const [, path, id] = /^(.*)#([^#]*)$/s.exec(name) ?? []
  const isPath = path === undefined || /\.(?:mdx?|txt|xlf)$/.test(name) || existsSync(resolve(folder, name))
  return isPath ? {path: resolve(folder, name), id: undefined} : {path: resolve(folder, path), id}
}

function stateOf({state}: Options): State | undefined {
  if (state === undefined) return undefined
  const known = states.find((each) => each === state)
  if (known === undefined) throw unknownWord('state-unknown', String(state), states)
  return known
}
