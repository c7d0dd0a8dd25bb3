import GithubSlugger from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import {decodeHtml} from './decode.ts'
import {tokenizeHtml} from './html.ts'
import {attributesOf, jsxAttributes, nodesIn} from './link-addresses.ts'

/** What a link into an article may lead to. */
export interface Anchors {
  /** In document order; the same position in source and build is the same heading. */
  readonly headings: readonly HeadingAnchor[]
  /** What is written as an address: `{#id}`, `<a name>`, `id="…"`, MDX `{/* #id *\/}`, and footnotes. */
  readonly ids: ReadonlySet<string>
  /** The position of a heading by its slug. */
  readonly bySlug: ReadonlyMap<string, number>
}

export interface HeadingAnchor {
  readonly text: string
  /** As GitHub makes it of the text. */
  readonly slug: string
}

/** What links into an article may lead to. */
export function anchorsIn(tree: Root): Anchors {
  const slugger = new GithubSlugger()
  const headings: HeadingAnchor[] = []
  const bySlug = new Map<string, number>()
  const ids = new Set<string>()
  const addHeading = (text: string): void => {
    const slug = slugger.slug(text)
    bySlug.set(slug, headings.length)
    headings.push({text, slug})
  }
  for (const node of nodesIn(tree)) {
    if (node.type === 'heading') {
      const {text, id} = headingOf(node)
      if (id !== undefined) ids.add(id)
      addHeading(text)
    } else if (node.type === 'footnoteDefinition') {
      for (const name of [node.identifier, node.label ?? '']) for (const start of footnoteStarts) ids.add(start + name)
    } else if (node.type === 'html') {
      for (const {value} of attributesOf(node.value, ['id', 'name'])) ids.add(value)
      for (const text of headingsInHtml(node.value)) addHeading(text)
    }
    for (const {value} of jsxAttributes(node, ['id', 'name'])) ids.add(value)
    if ('attributes' in node && !Array.isArray(node.attributes) && node.attributes?.id) ids.add(node.attributes.id)
  }
  return {headings, ids, bySlug}
}

/** Which heading a fragment leads to, by position; nothing where an id, or nothing at all, answers. */
export function headingOfFragment({ids, bySlug}: Anchors, fragment: string): number | undefined {
  if (ids.has(fragment)) return undefined
  const exact = bySlug.get(fragment)
  if (exact !== undefined) return exact
  const lower = fragment.toLowerCase()
  return ids.has(lower) ? undefined : bySlug.get(lower)
}

/** Whether a fragment leads anywhere. */
export function answers(anchors: Anchors, fragment: string): boolean {
  const {ids} = anchors
  const lower = fragment.toLowerCase()
  // HTML Standard, "Indicate the document fragment": `top` is the top of any page.
  return lower === 'top' || ids.has(fragment) || ids.has(lower) || headingOfFragment(anchors, fragment) !== undefined
}

/** How site generators name footnotes: GitHub, micromark; Hugo and Goldmark; Kramdown; markdown-it. */
const footnoteStarts = ['user-content-fn-', 'user-content-fnref-', 'fn-', 'fnref-', 'fn:', 'fnref:', 'fn', 'fnref']

/** The text of a heading as a slug is made of it, and the id that the author gave it. */
function headingOf(heading: Extract<Nodes, {type: 'heading'}>): {text: string; id: string | undefined} {
  const last = heading.children.at(-1)
  const comment =
    last?.type === 'mdxTextExpression' ? /^[ \t]*\/\*[ \t]*#?([^ \t*]+)[ \t]*\*\/[ \t]*$/.exec(last.value) : null
  const raw = textOf(heading)
  const id = comment?.[1] ?? /\{#([^ \t{}]+)[^{}]*\}[ \t]*$/.exec(raw)?.[1]
  return {text: raw.replace(/(?<![ \t])[ \t]*\{[:#][^{}]*\}[ \t]*$/, '').replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, ''), id}
}

function textOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'inlineMath') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : ''
}

function headingsInHtml(html: string): string[] {
  const found: string[] = []
  let text: string | undefined
  for (const {kind, name, start, end} of tokenizeHtml(html)) {
    const isHeading = /^h[1-6]$/.test(name)
    if (isHeading && kind === 'open') text = ''
    else if (isHeading && kind === 'close' && text !== undefined) {
      found.push(text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''))
      text = undefined
    } else if (kind === 'text' && text !== undefined) text += decodeHtml(html.slice(start, end))
  }
  return found
}
