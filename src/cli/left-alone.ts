import type {DerivedField} from '../model/article.ts'
import type {Finding} from '../model/finding.ts'
import {contentHash} from '../model/hash.ts'
import type {Locale} from '../model/locale.ts'
import type {ProjectIndex} from '../model/project-index.ts'
import type {ArticleSync} from '../project/look/article-sync.ts'
import type {Project} from '../project/open-project.ts'
import {translateTag} from '../terms/tag.ts'
import type {Context} from './command.ts'
import {report} from './report.ts'

/** Front matter that is not translated though it looks as if it should be. */
export interface LeftAloneLine {
  readonly path: string
  readonly line: number
  readonly pattern: string
  readonly value: string
  /** A field that looks like prose, a tag without a term, a word that no closed set of the config has. */
  readonly role: 'prose' | 'tag' | 'value'
  /** The locales in which it is so; empty for prose. */
  readonly locales: readonly string[]
}

/** Gathers what was left alone, article by article. */
export interface LeftAloneList {
  add(article: ArticleSync): void
  /** Each pattern of prose once, then each tag and word once with the locales that it is missing in. */
  lines(): readonly LeftAloneLine[]
}

export function leftAloneList({glossary}: Project): LeftAloneList {
  const prose = new Map<string, LeftAloneLine>()
  const lines = new Map<string, LeftAloneLine>()
  /** The same tags stand in many articles. */
  const unknown = new Map<string, boolean>()
  const isUnknown = ({role, value, words}: DerivedField, from: Locale, to: Locale): boolean => {
    if (role === 'value') return words === undefined || !Object.hasOwn(words, to)
    const key = `${from} ${to} ${value}`
    const known = unknown.get(key) ?? translateTag(value, glossary, from, to) === undefined
    unknown.set(key, known)
    return known
  }
  return {
    add({path, locale, leftAlone, derived, routes}) {
      for (const {pattern, value, line} of leftAlone) {
        if (!prose.has(pattern)) prose.set(pattern, {path, line, pattern, value, role: 'prose', locales: []})
      }
      for (const field of derived) {
        const {pattern, value, line, role} = field
        if (role === 'locale') continue
        const locales = routes.flatMap(({target}) => (isUnknown(field, locale, target) ? target : []))
        if (locales.length === 0) continue
        const key = `${pattern}\0${value}`
        const known = lines.get(key)
        if (known === undefined) lines.set(key, {path, line, pattern, value, role, locales})
        else if (!locales.every((each) => known.locales.includes(each)))
          lines.set(key, {...known, locales: [...new Set([...known.locales, ...locales])]})
      }
    },
    lines: () => [...prose.values(), ...lines.values()]
  }
}

/**
 * Said on stderr, with the line of configuration or glossary that would change it: a line for each field and article, the
 * first few of them. It is said once, and again when there is something else to say; what was said is on record in the index.
 *
 * @param part the paths and locales that were looked at
 * @param isDry whether nothing is kept, not even that it was said
 */
export function showLeftAlone(
  context: Context,
  all: readonly LeftAloneLine[],
  {index, part, isDry}: {readonly index: ProjectIndex; readonly part: readonly unknown[]; readonly isDry: boolean}
): void {
  if (all.length === 0) return
  const call = JSON.stringify(['left alone', ...part])
  const print = contentHash(
    JSON.stringify(all.map(({pattern, value, role, locales}) => [pattern, value, role, locales]))
  )
  if (index.answer(call, print) !== undefined) return
  if (!isDry) index.save({answer: {call, print, code: 0, said: []}})
  context.once?.()
  const byField = Map.groupBy(all, ({role, pattern}) => `${role} ${pattern}`)
  for (const lines of byField.values()) report({...context, asData: false}, findingsOf(lines, context))
}

const codes = {prose: 'front-matter-prose', tag: 'front-matter-tag', value: 'front-matter-value'} as const

/** Of a field so many articles are named, and so many of the values of each; the last one counts the rest. */
const most = {articles: 3, values: 5} as const

/** What is said of one field, at the articles in which its values stand. */
function findingsOf(lines: readonly LeftAloneLine[], {words}: Context): Finding[] {
  const articles = [...Map.groupBy(lines, ({path}) => path).values()].slice(0, most.articles)
  const shown = articles.map((group) => group.slice(0, most.values))
  const more = lines.length - shown.flat().length
  return shown.map((group, at): Finding => {
    const {path, line, pattern, role} = group[0]!
    const values = group.map(({value}) => words.say('words:quoted', {value: shortened(value)}))
    const rest = more > 0 && at === shown.length - 1 ? [words.say('words:counted.more', {count: more})] : []
    const locales = [...new Set(group.flatMap((each) => each.locales))]
    const said = {pattern, values: [...values, ...rest], locales}
    return {code: codes[role], severity: 'note', place: {path, line}, values: said}
  })
}

function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value
}
