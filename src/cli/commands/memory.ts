import type {Context, Options, Run} from '../command.ts'
import {localesOf} from '../locales-option.ts'
import {unknownWord} from '../unknown-word.ts'

type Action = (context: Context, args: readonly string[], options: Options) => number | Promise<number>

/** What each action needs is loaded when it is asked for. */
const actions: Readonly<Record<string, Action>> = {
  async lookup(context, texts, options) {
    const {lookUp} = await import('./memory/lookup.ts')
    const [source] = localesOf(options.source) ?? []
    const [target] = localesOf(options.target) ?? []
    const [min, most] = [textOf(options.min), textOf(options.most)]
    return lookUp(context, texts, {source, target, min, most, json: options.json === true})
  },
  async search(context, texts, options) {
    const {search} = await import('./memory/search.ts')
    const locales = localesOf(options.locale)
    return search(context, texts, {locales, most: textOf(options.most), json: options.json === true})
  },
  async import(context, files, options) {
    const {importMemory} = await import('./memory/import.ts')
    return importMemory(context, files, {dryRun: options.dryRun === true, json: options.json === true})
  },
  async align(context, files, options) {
    const {align} = await import('./memory/align.ts')
    const [source] = localesOf(options.source) ?? []
    const [target] = localesOf(options.target) ?? []
    return align(context, files, {source, target, json: options.json === true})
  },
  async export(context, files, options) {
    const {exportMemory} = await import('./memory/export.ts')
    const [locales, dryRun, json] = [localesOf(options.locale), options.dryRun === true, options.json === true]
    return exportMemory(context, files, {locales, dryRun, json})
  },
  async stats(context, paths, options) {
    const {stats} = await import('./memory/stats.ts')
    return stats(context, paths, {locales: localesOf(options.locale), json: options.json === true})
  }
}

function textOf(option: Options[string]): string | undefined {
  return typeof option === 'string' ? option : undefined
}

/** `ordbro memory ACTION`. */
export const run: Run = async (context, [name, args], options) => {
  const action = Object.hasOwn(actions, String(name)) ? actions[String(name)] : undefined
  if (action === undefined) throw unknownWord('memory-action-unknown', String(name), Object.keys(actions))
  return action(context, args as readonly string[], options)
}
