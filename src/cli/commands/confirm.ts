import {writeSegmentFile} from '../../exchange/xliff/write.ts'
import {Failure} from '../../model/failure.ts'
import type {State} from '../../model/segment-file.ts'
import {confirm} from '../../project/confirm.ts'
import {openProject} from '../../project/open-project.ts'
import {planSync} from '../../project/plan-sync.ts'
import {routesOf} from '../../project/selection.ts'
import {writeSync} from '../../project/write-sync.ts'
import type {Run} from '../command.ts'
import {exitCode, report} from '../report.ts'

const states: readonly State[] = ['translated', 'reviewed', 'final']

/** `ordbro confirm PATH[#ID]`: a person has read it. */
export const run: Run = async (context, [named], options) => {
  const {root, terminal, words} = context
  const names = (named as readonly string[]).map((name) => name.split('#'))
  const state = states.find((each) => each === (options.state ?? 'translated'))
  if (state === undefined) throw new Failure('usage', 'state-unknown', {value: String(options.state), known: states})
  const project = openProject(root)
  const routes = routesOf(project, {paths: names.map(([path]) => path!), locales: undefined})
  const plan = planSync(project, routes, {terms: false, prune: false})
  const kept = [...project.kept.values()].flatMap((file) => file.value)
  const ids = names.flatMap(([, id]) => id ?? [])
  const confirmed: {path: string; segment: string}[] = []
  const changes = plan.routes.flatMap(({path, synced}) => {
    const result = confirm(synced.file, {ids, unchanged: options.unchanged === true, state}, [...kept, ...synced.left])
    confirmed.push(...result.confirmed.map((segment) => ({path, segment})))
    const content = writeSegmentFile(result.file)
    const expected = project.segmentFiles.get(path)?.text
    return content === expected ? [] : [{path, content, expected}]
  })
  const missing = ids.find((id) => !confirmed.some(({segment}) => segment === id || segment.startsWith(`${id}/`)))
  if (missing !== undefined) throw new Failure('usage', 'segment-not-confirmed', {id: missing})
  const dryRun = options.dryRun === true
  if (!dryRun) await writeSync(root, {...plan, segmentFiles: changes})
  if (options.json === true) terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, confirmed})}\n`)
  else terminal.out(`${words.say(dryRun ? 'cli:confirm.would' : 'cli:confirm.done', {count: confirmed.length})}\n`)
  report(context, [], plan.failures)
  return exitCode([], plan.failures)
}
