import type {Threshold} from '../check/hold-thresholds.ts'
import {frontMatterSettings} from '../markdown/front-matter/defaults.ts'
import {defaultSyntax} from '../markdown/syntax.ts'
import {usualWeights} from '../model/bands.ts'
import {Failure} from '../model/failure.ts'
import {pointAt} from '../model/finding.ts'
import type {Locale} from '../model/locale.ts'
import {htmlAttributes, htmlSkip, mdxAttributes, namesOf} from './config-defaults.ts'
import {config, gfm} from './config-rules.ts'
import {configName} from './find-project.ts'
import {JsonFault, type JsonNode, readJson} from './json.ts'
import {type PathPattern, parsePattern} from './path-pattern.ts'
import {readTextIfThere, sizeLimits} from './read-text.ts'
import type {Refuse, WrittenLocale} from './rule.ts'
import type {ArticleRule, Settings} from './settings.ts'

type Config = ReturnType<typeof config.read>

/**
 * The settings of a project, from its `ordbro.config.json`; without one, the defaults.
 *
 * @throws `Failure` of kind `usage` (exit code 2) with line and column of what is wrong
 */
export function readConfig(root: string): Settings {
  return settingsFrom(readTextIfThere(root, configName, sizeLimits.config))
}

/** The settings of a project; nothing where they cannot be read, which others say. */
export function readableConfig(root: string): Settings | undefined {
  try {
    return readConfig(root)
  } catch (error) {
    if (error instanceof Failure) return undefined
    throw error
  }
}

/** `readConfig` of a text. */
export function settingsFrom(text: string | undefined, path: string = configName): Settings {
  const refuse: Refuse = (code, at, values) => {
    throw new Failure('usage', code, values, {path, ...pointAt(text ?? '', at)})
  }
  if (text === undefined) return resolve({}, undefined, refuse)
  const node = parse(text, refuse)
  return resolve(config.read(node, refuse), node, refuse)
}

function parse(text: string, refuse: Refuse): JsonNode {
  try {
    return readJson(text)
  } catch (error) {
    if (error instanceof JsonFault) return refuse(error.code, error.at, {found: error.found})
    throw error
  }
}

/** Loose to resolved, once: no stage asks whether a setting is there. */
function resolve(own: Config, node: JsonNode | undefined, refuse: Refuse): Settings {
  const {locales, sourceLocale, build = {}, html = {}, mdx = {}, memory = {}, check = {}} = own
  const written = new Map<Locale, string>()
  for (const one of [...(locales ?? []), ...(sourceLocale ? [sourceLocale] : [])]) {
    if (!written.has(one.locale)) written.set(one.locale, one.written)
  }
  return {
    sourceLocale: sourceLocale?.locale,
    locales: locales && [...new Set(locales.map((one) => one.locale))],
    written,
    articles: (own.articles ?? [{}]).map((rule, at) => articleRule(rule, sourceLocale, placeOf(node, at), refuse)),
    build: {
      minState: build.minState ?? 'translated',
      onStale: build.onStale ?? 'keep',
      onMissing: build.onMissing ?? 'source'
    },
    read: {
      syntax: syntaxSettings(own.syntax),
      frontMatter: frontMatterSettings(own.frontMatter),
      html: {
        attributes: withDefaults(html.attributes, namesOf(htmlAttributes)),
        skip: withDefaults(html.skip, namesOf(htmlSkip))
      },
      mdx: {attributes: withDefaults(mdx.attributes, namesOf(mdxAttributes))}
    },
    restore: {emphasisFallback: own.emphasisFallback ?? ['html'], strip: build.strip ?? false},
    memory: {
      showFrom: memory.showFrom ?? 60,
      draftFrom: memory.draftFrom ?? 85,
      weights: {...usualWeights, ...memory.weights}
    },
    check: {coverage: check.minCoverage ?? none, reach: check.minReach ?? none}
  }
}

/** Nothing is asked for. */
const none: Threshold = {all: undefined, locales: new Map()}

function articleRule(
  own: NonNullable<Config['articles']>[number],
  sourceLocale: WrittenLocale | undefined,
  at: number,
  refuse: Refuse
): ArticleRule {
  const pattern = own.pattern ?? known('content/{locale}/{slug}')
  const output = own.output ?? known('localized/{locale}/{slug}')
  if (pattern.hasLocale && own.locale) return refuse('config-locale-twice', at, {value: pattern.text})
  const locale = pattern.hasLocale ? undefined : (own.locale ?? sourceLocale)?.locale
  if (!pattern.hasLocale && locale === undefined) return refuse('config-locale-missing', at, {value: pattern.text})
  if (output.ending !== undefined && output.ending !== pattern.ending) {
    return refuse('config-output-ending', at, {value: output.text, ending: output.ending})
  }
  return {pattern, locale, output, segments: own.segments ?? known('{slug}')}
}

/** A pattern of ours, known to be one. */
function known(text: string): PathPattern {
  const pattern = parsePattern(text)
  if (typeof pattern === 'string') throw new TypeError(`${text}: ${pattern}`)
  return pattern
}

/** Where an entry of `articles` is written. */
function placeOf(node: JsonNode | undefined, at: number): number {
  const list = node?.kind === 'object' ? node.members.get('articles')?.value : undefined
  return (list?.kind === 'array' ? list.items[at]?.at : undefined) ?? 0
}

/** `gfm` stands for its extensions; one that is named itself goes first. */
function syntaxSettings(own: Readonly<Record<string, boolean | undefined>> = {}): Readonly<Record<string, boolean>> {
  const names = Object.keys(defaultSyntax)
  const group = (name: string): boolean | undefined => (gfm.includes(name) ? own.gfm : undefined)
  return Object.fromEntries(names.map((name) => [name, own[name] ?? group(name) ?? defaultSyntax[name] ?? false]))
}

/** The defaults without those that `!name` takes away, then the project's own. */
function withDefaults(own: readonly string[] = [], defaults: readonly string[]): readonly string[] {
  const gone = new Set(own.filter((name) => name.startsWith('!')).map((name) => name.slice(1)))
  const added = own.filter((name) => !name.startsWith('!'))
  return [...new Set([...defaults.filter((name) => !gone.has(name)), ...added])]
}
