import type {Threshold} from '../check/hold-thresholds.ts'
import {bandNames} from '../model/bands.ts'
import {pointAt} from '../model/finding.ts'
import {settingsFrom} from './config.ts'
import {gfm} from './config-rules.ts'
import {configName} from './find-project.ts'
import {type JsonNode, readJson} from './json.ts'
import type {Settings} from './settings.ts'

/** One setting as it counts, and who set it. */
export interface ResolvedSetting {
  /** As the configuration writes it: `build.minState`. */
  readonly name: string
  /** JSON; null where the project decides by what it has. */
  readonly value: unknown
  /** `both`: what the file says was added to the defaults. */
  readonly from: 'default' | 'file' | 'both'
  /** Where the file says it, 1-based. */
  readonly line?: number
}

/** Every setting but `$schema` and the group `syntax.gfm`, in the order of the schema. */
const rows: Readonly<Record<string, (settings: Settings) => unknown>> = {
  sourceLocale: ({sourceLocale}) => sourceLocale ?? null,
  locales: ({locales}) => locales ?? null,
  articles: ({articles}) =>
    articles.map(({pattern, locale, output, segments}) => ({
      pattern: pattern.text,
      ...(locale === undefined ? {} : {locale}),
      output: output.text,
      segments: segments.text
    })),
  'build.minState': ({build}) => build.minState,
  'build.onStale': ({build}) => build.onStale,
  'build.onMissing': ({build}) => build.onMissing,
  'build.strip': ({restore}) => restore.strip,
  syntax: ({read}) => read.syntax,
  'frontMatter.translate': ({read}) => read.frontMatter.translate,
  'frontMatter.keep': ({read}) => read.frontMatter.keep,
  'frontMatter.tags': ({read}) => read.frontMatter.tags,
  'frontMatter.markdown': ({read}) => read.frontMatter.markdown,
  'frontMatter.values': ({read}) => read.frontMatter.values,
  'frontMatter.locale': ({read}) => read.frontMatter.locale,
  'frontMatter.add': ({read}) => read.frontMatter.add,
  'html.attributes': ({read}) => read.html.attributes,
  'html.skip': ({read}) => read.html.skip,
  'mdx.attributes': ({read}) => read.mdx.attributes,
  emphasisFallback: ({restore}) => restore.emphasisFallback,
  'memory.showFrom': ({memory}) => memory.showFrom,
  'memory.draftFrom': ({memory}) => memory.draftFrom,
  ...Object.fromEntries(
    bandNames.map((band) => [`memory.weights.${band}`, ({memory}: Settings) => memory.weights[band]])
  ),
  'check.minCoverage': ({check}) => written(check.coverage),
  'check.minReach': ({check}) => written(check.reach)
}

function written({all, locales}: Threshold): unknown {
  return locales.size > 0 ? Object.fromEntries(locales) : (all ?? null)
}

/** Lists to which the file adds. */
const added: ReadonlySet<string> = new Set([
  'frontMatter.translate',
  'frontMatter.keep',
  'frontMatter.tags',
  'frontMatter.locale',
  'html.attributes',
  'html.skip',
  'mdx.attributes'
])

/**
 * The configuration as it counts: every setting with its value and where that is written.
 *
 * @param text of `ordbro.config.json`; undefined where there is none
 * @throws `Failure` of kind `usage` with line and column of what is wrong
 */
export function resolvedConfig(text: string | undefined): ResolvedSetting[] {
  const settings = settingsFrom(text, configName)
  const root = text === undefined ? undefined : readJson(text)
  const lineOf = (...path: readonly string[]): number | undefined => {
    const at = keyAt(root, path)
    return at === undefined ? undefined : pointAt(text ?? '', at).line
  }
  const row = (name: string, value: unknown, line: number | undefined): ResolvedSetting =>
    line === undefined ? {name, value, from: 'default'} : {name, value, from: added.has(name) ? 'both' : 'file', line}
  return Object.entries(rows).flatMap(([name, read]) => {
    const value = read(settings)
    if (name !== 'syntax') return [row(name, value, lineOf(...name.split('.')))]
    return Object.entries(settings.read.syntax)
      .filter(([extension]) => extension !== 'mdx')
      .map(([extension, isOn]) => {
        const group = gfm.includes(extension) ? lineOf(name, 'gfm') : undefined
        return row(`${name}.${extension}`, isOn, lineOf(name, extension) ?? group)
      })
  })
}

/** The offset of a key: `['build', 'minState']`. */
function keyAt(root: JsonNode | undefined, path: readonly string[]): number | undefined {
  let node = root
  let at: number | undefined
  for (const key of path) {
    const member = node?.kind === 'object' ? node.members.get(key) : undefined
    if (member === undefined) return undefined
    at = member.at
    node = member.value
  }
  return at
}
