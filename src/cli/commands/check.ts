import {type Baseline, readBaseline} from '../../check/baseline.ts'
import {Failure} from '../../model/failure.ts'
import type {allowedByBranch} from '../../project/allowed-by-branch.ts'
import {baselineOf, baselinePath} from '../../project/baseline-file.ts'
import {baselineText, type Gate, holdGate} from '../../project/gate.ts'
import {coverView} from '../../project/look/cover-view.ts'
import {fileFacts} from '../../project/look/file-facts.ts'
import {judgeView} from '../../project/look/judge-view.ts'
import {lookAt} from '../../project/look/look-at.ts'
import type {View} from '../../project/look/view.ts'
import {openOnRecord, type Project} from '../../project/open-project.ts'
import {policyChanges, policyOf} from '../../project/policy.ts'
import {refuseOwnFile} from '../../project/refuse-own-file.ts'
import {repositoryPrefix} from '../../project/repository-prefix.ts'
import {revisionOf} from '../../project/revision.ts'
import {writeFile} from '../../project/safe-write.ts'
import {refuseForeign, select} from '../../project/selection.ts'
import type {Since} from '../../project/since.ts'
import {passingIndex} from '../../store/open-index.ts'
import {type CheckOptions, checkOptions} from '../check-options.ts'
import type {Context, Options, Run} from '../command.ts'
import {failing, foundIn, type Judgement} from '../found-in.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {pathsFrom} from '../paths-from.ts'
import {progress} from '../progress.ts'
import {exitCode} from '../report.ts'
import {type AskedReport, askedReports} from '../reporters/asked-reports.ts'
import type {CheckReport} from '../reporters/check-report.ts'
import {deliver} from '../reporters/deliver.ts'

/** `ordbro check`: what is wrong with the translations, against the articles as they are. */
export const run: Run = async (context, args, options) => {
  const asked = askedReports(options.format, options.json === true, context.folder)
  const {report, code} = await judge(context, asked, args, options).catch(async (error: unknown) => {
    const failures: readonly unknown[] = error instanceof AggregateError ? error.errors : [error]
    const known = failures.filter((each) => each instanceof Failure)
    if (known.length < failures.length) throw error
    const {deliverFailures} = await import('../reporters/deliver-failures.ts')
    throw new AggregateError([...known, ...(await deliverFailures(context, asked, known))])
  })
  await deliver(context, asked, report)
  return code
}

async function judge(
  context: Context,
  asked: readonly AskedReport[],
  [paths]: Parameters<Run>[1],
  options: Options
): Promise<{readonly report: CheckReport; readonly code: number}> {
  const {root, facts = fileFacts(root), version, words} = context
  const wanted = checkOptions({
    failOn: options.failOn,
    minCoverage: options.minCoverage,
    minReach: options.minReach,
    baseline: options.baseline,
    since: options.since,
    policyFrom: options.policyFrom,
    forms: options.forms
  })
  const part = {paths: pathsFrom(context, paths), locales: localesOf(options.locale)}
  const isWhole = part.paths.length === 0 && part.locales === undefined && wanted.since === undefined
  const isOwn = isWhole && wanted.policyFrom === undefined
  if (wanted.baseline !== undefined && !isOwn) throw new Failure('usage', 'baseline-part')
  const revision = wanted.policyFrom === undefined ? undefined : revisionOf(root, wanted.policyFrom)
  const policy = revision && policyOf(root, revision)
  const since = wanted.since === undefined ? undefined : await sinceOf(root, wanted.since)
  // What a stranger could have put on record is not asked.
  const index = policy === undefined ? indexOf(context) : passingIndex()
  try {
    const project = await openOnRecord(root, {index, facts, policy})
    for (const {file} of asked) if (file !== undefined) refuseOwnFile(root, project.settings, file)
    const thresholds = thresholdsOf(project, wanted)
    for (const {locales} of Object.values(thresholds)) refuseForeign(project, [...locales.keys()])
    const selected = select(project, part).routes
    const routes = since?.routes(selected) ?? selected
    const hasTexts = since !== undefined || wanted.forms || asked.some(({format}) => format.needsTexts)
    const bar = progress(context.terminal, new Set(routes.map(({article}) => article)).size)
    const how = {index, anew: hasTexts, terms: false, prune: false, abandoned: new Set<string>(), step: bar.step}
    const view = (hasTexts ? coverView : judgeView) as View<Judgement>
    const looked = await lookAt(project, routes, {...how, view})
    bar.end()
    const found = foundIn(project, looked, wanted.failOn, since)
    const changes = revision === undefined ? [] : failing(policyChanges(root, revision), wanted.failOn)
    const own = baselineOf(root)
    const judged: Gate = {
      ...found,
      findings: [...found.findings, ...changes],
      thresholds,
      trusted: policy === undefined ? own?.baseline : baselineIn(policy.baseline),
      own: own?.baseline,
      isWhole
    }
    const {failures} = looked
    // What could not be read has findings that nobody knows.
    const isDrawn = wanted.baseline !== undefined && failures.length === 0
    const gate = isDrawn ? await drawn(root, judged, own, wanted.baseline) : judged
    const {routes: open, findings, known} = holdGate(gate)
    const left = policy === undefined ? open : await markAllowed(project, index, routes, open)
    const sources = new Map(project.discovery.articles.map(({source: {path, locale}}) => [path, locale]))
    const prefix = repositoryPrefix(root)
    const said = {routes: left, coverage: gate.coverage, sources, findings, known, failures}
    const counted = left.flatMap((route) => route.findings.filter(({waiver}) => waiver === undefined))
    return {
      report: {version, words, prefix, ...said, forms: wanted.forms},
      code: exitCode([...findings, ...counted], failures)
    }
  } finally {
    index.close()
  }
}

// Both judge by themselves, which needs much that a run from the record does not.
async function sinceOf(root: string, name: string): Promise<Since> {
  const {sinceRevision} = await import('../../project/since.ts')
  return sinceRevision(root, revisionOf(root, name))
}

const markAllowed: typeof allowedByBranch = async (...given) => {
  const module = await import('../../project/allowed-by-branch.ts')
  return module.allowedByBranch(...given)
}

/** Nobody has drawn a line yet. */
const nothing: Baseline = {faults: [], coverage: new Map()}

function baselineIn(text: string | undefined): Baseline | undefined {
  return text === undefined ? undefined : readBaseline(text, baselinePath)
}

function thresholdsOf({settings: {check}}: Project, {minCoverage, minReach}: CheckOptions): Gate['thresholds'] {
  return {coverage: minCoverage ?? check.coverage, reach: minReach ?? check.reach}
}

/** The gate with the baseline that has just been written. */
async function drawn(
  root: string,
  gate: Gate,
  own: ReturnType<typeof baselineOf>,
  action: CheckOptions['baseline']
): Promise<Gate> {
  const text = baselineText(gate, action === 'prune' ? (own?.baseline ?? nothing) : undefined)
  await writeFile(root, baselinePath, text, {expected: own?.text})
  const baseline = readBaseline(text, baselinePath)
  return {...gate, trusted: baseline, own: baseline}
}
