import type {LeftAlone} from '../../model/article.ts'
import type {Finding, Values} from '../../model/finding.ts'
import type {FrontMatterSettings} from '../../model/settings.ts'
import type {Field, Fields, FrontMatter, Leaf} from './front-matter.ts'
import {leavesOf} from './leaves-of.ts'
import {looksLikeProse} from './looks-like-prose.ts'
import {matchesPattern} from './matches-pattern.ts'
import {pointFinder} from './point-finder.ts'
import {endsEarly, readData} from './read-data.ts'
import {directiveKey, readDirectives} from './read-directives.ts'
import {readsAlike} from './reads-alike.ts'
import {roleOf} from './role-of.ts'

/**
 * The fields of front matter that a build may replace, what was left alone though it looks like prose, and what the
 * author wrote under `ordbro:`.
 *
 *     title: Sora i dag        # för alla       field "title", the range is that of its three words
 *     pubDate: 2024-12-15                       nothing: a date
 *     motto: Vi ser framåt nu                   left alone: motto
 *
 * @param text the whole article
 * @throws Failure of kind `unreadable` when the block is no YAML, TOML or JSON, or passes a limit
 */
export function readFields(
  frontMatter: FrontMatter,
  text: string,
  settings: FrontMatterSettings,
  path: string
): Fields {
  const file = {path, text}
  const {leaves, isMap, isFlat} = leavesOf(frontMatter, file)
  // What gray-matter cannot read, no site generator will: better said before anybody translates it.
  if (isFlat !== true && !readsAlike(frontMatter, text)) readData(frontMatter, file)
  const point = pointFinder(text, frontMatter.range.end)
  const finding = (code: string, offset: number, values: Values): Finding => {
    return {code, severity: 'warning', place: {path, ...point(offset)}, values}
  }
  const {directives, findings} = readDirectives(leaves, path, point)
  if (!isMap) findings.push(finding('front-matter-no-map', frontMatter.content.start, {}))
  const early = endsEarly(frontMatter, text)
  if (early !== undefined) findings.push(finding('front-matter-early-end', early, {fence: frontMatter.fence}))
  const fields: Field[] = []
  const leftAlone: LeftAlone[] = []
  for (const leaf of leaves) {
    if (leaf.path[0] === directiveKey) continue
    const role = isMap ? roleOf(leaf, settings) : undefined
    const other = leaf.aliases.find((alias) => roleOf({...leaf, pattern: alias.pattern}, settings) !== role)
    const {line} = point(leaf.range.start)
    if (other !== undefined) {
      findings.push(finding('front-matter-alias', other.offset, {name: other.name, anchor: leaf.name}))
    }
    if (role !== undefined && other === undefined) fields.push(fieldOf(leaf, line, role, settings))
    else if (isForgotten(leaf, settings)) {
      leftAlone.push({pattern: leaf.pattern, value: String(leaf.value), line})
    }
  }
  return {fields, leftAlone, directives, findings}
}

function fieldOf(leaf: Leaf, line: number, role: Field['role'], settings: FrontMatterSettings): Field {
  const {path, name, pattern, range, style} = leaf
  const markdown = role === 'translate' && settings.markdown.some((wanted) => matchesPattern(wanted, pattern))
  return {path, name, pattern, value: String(leaf.value), range, line, role, markdown, style}
}

function isForgotten({pattern, value, string}: Leaf, settings: FrontMatterSettings): boolean {
  if (!string || typeof value !== 'string' || !looksLikeProse(value)) return false
  return ![...settings.keep, ...settings.tags].some((wanted) => matchesPattern(wanted, pattern))
}
