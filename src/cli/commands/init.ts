import {Failure} from '../../model/failure.ts'
import {configName} from '../../project/find-project.ts'
import {lookAt} from '../../project/look/look-at.ts'
import {syncView} from '../../project/look/sync-view.ts'
import {openProject} from '../../project/open-project.ts'
import {readTextIfThere} from '../../project/read-text.ts'
import {select} from '../../project/selection.ts'
import type {Run} from '../command.ts'
import {leftAloneList, showLeftAlone} from '../left-alone.ts'
import {localesOf} from '../locales-option.ts'
import {indexOf} from '../open-index.ts'
import {exitCode, report} from '../report.ts'
import {beginning, showFolders, writeBeginning} from './init/beginning.ts'

/** `ordbro init`: a configuration for this folder, and what there is in it. Asks nothing. */
export const run: Run = async (context, [paths], options) => {
  const {root, terminal, words} = context
  const asked = {source: localesOf(options.source)?.[0], locales: localesOf(options.locale)}
  if (options.adopt === true) {
    const {adopt} = await import('./init/adopt.ts')
    return adopt(context, {
      ...asked,
      paths: paths as readonly string[],
      accept: options.accept === true,
      dryRun: options.dryRun === true,
      json: options.json === true
    })
  }
  // Which articles is a question of adopting alone.
  const values = paths as readonly string[]
  if (values.length > 0) throw new Failure('usage', 'arguments-excess', {command: 'ordbro init', values})
  if (readTextIfThere(root, configName) !== undefined)
    throw new Failure('usage', 'config-exists', {path: configName}, {path: configName})
  const {found, config, source, locales, text, findings: doubts} = beginning(root, asked, false)
  const dryRun = options.dryRun === true
  const written = await writeBeginning(root, text, dryRun)
  if (options.json === true)
    terminal.out(`${JSON.stringify({schemaVersion: 1, dryRun, config, written, articles: found.articles})}\n`)
  else {
    terminal.out(`${words.say(dryRun ? 'cli:init.would' : 'cli:init.wrote', {paths: written})}\n`)
    terminal.out(`${words.say('cli:init.found', {count: found.articles, source, locales})}\n`)
    showFolders(context, found)
  }
  if (dryRun) {
    report(context, doubts)
    return 0
  }
  const project = openProject(root)
  const index = indexOf(context)
  try {
    const {routes} = select(project, {paths: [], locales: undefined})
    const looked = await lookAt(project, routes, {view: syncView, index, terms: false, prune: false})
    const left = leftAloneList(project)
    const findings = [...doubts, ...looked.findings]
    for (const {data} of looked.results()) {
      left.add(data)
      findings.push(...data.findings)
    }
    if (options.json !== true) {
      showLeftAlone(context, left.lines(), {index, part: [[], undefined], isDry: false})
      terminal.out(`${words.say(found.articles === 0 ? 'cli:init.nextEmpty' : 'cli:init.next', {source})}\n`)
    }
    report(context, findings, looked.failures)
    return exitCode(findings, looked.failures)
  } finally {
    index.close()
  }
}
