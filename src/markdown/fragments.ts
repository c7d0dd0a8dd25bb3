import GithubSlugger from 'github-slugger'
import type {Nodes, Root} from 'mdast'
import type {Finding} from '../model/finding.ts'
import {decodeHtml} from './decode.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {tokenizeHtml} from './html.ts'
import {parseArticle} from './parse-article.ts'

/** What a link inside an article may lead to. */
interface Anchors {
  /** Of headings, in document order; the same position in source and build is the same heading. */
  readonly headings: readonly {readonly text: string; readonly slug: string}[]
  /** All addresses, those of headings too. */
  readonly names: ReadonlySet<string>
}

/** A link to a place in its own article. */
interface FragmentLink {
  readonly fragment: string
  readonly line: number
}

/**
 * Links inside an article that its build leaves dead, because headings were translated and their addresses with them.
 *
 *     Se [priser](#priser) … ## Priser   →   ## Prices      `#priser` is dead; the heading is now `#prices`
 *
 * Addresses are GitHub's slugs of headings, ids (`{#id}`, `<a name>`, `id="…"`, MDX `{/* #id *\/}`) and footnotes.
 * Values of `fragment-dead`: `fragment`, `heading` (in the source), `built` (the same heading in the build), `slug` (its
 * address there). A link that leads nowhere in the source either is `fragment-unknown`.
 */
export function deadFragments({article, source, tree}: MarkdownExtraction): ((built: string) => Finding[]) | undefined {
  const links = linksIn(tree)
  if (links.length === 0) return undefined
  return (built) => {
    const before = anchorsIn(tree)
    const after = anchorsIn(parseArticle(built, source))
    return links.flatMap(({fragment, line}): Finding[] => {
      if (answers(after, fragment)) return []
      const place = {path: article.path, line}
      const index = before.headings.findIndex(({slug}) => slug === fragment || slug === fragment.toLowerCase())
      const heading = before.headings[index]
      const now = after.headings[index]
      if (heading && now) {
        const values = {fragment, heading: heading.text, built: now.text, slug: now.slug}
        return [{code: 'fragment-dead', severity: 'warning', place, values}]
      }
      return [{code: 'fragment-unknown', severity: 'warning', place, values: {fragment}}]
    })
  }
}

function answers({names}: Anchors, fragment: string): boolean {
  // HTML Standard, "Indicate the document fragment": `top` is the top of any page.
  return fragment.toLowerCase() === 'top' || names.has(fragment) || names.has(fragment.toLowerCase())
}

/** Links to fragments, in document order. What a program or a template reads is none: `#/route`, `#{{id}}`. */
function linksIn(tree: Root): FragmentLink[] {
  const found: FragmentLink[] = []
  for (const node of nodesIn(tree)) {
    const urls = [
      ...('url' in node ? [node.url] : []),
      ...(node.type === 'html' ? attributesOf(node.value, ['href']) : []),
      ...jsxAttributes(node, ['href', 'to'])
    ]
    for (const url of urls) {
      const fragment = url.startsWith('#') ? decode(url.slice(1)) : ''
      if (/^[^/{}$<>%]+$/.test(fragment)) found.push({fragment, line: node.position?.start.line ?? 1})
    }
  }
  return found
}

function anchorsIn(tree: Root): Anchors {
  const slugger = new GithubSlugger()
  const headings: {text: string; slug: string}[] = []
  const names = new Set<string>()
  const addHeading = (text: string): void => {
    const slug = slugger.slug(text)
    headings.push({text, slug})
    names.add(slug)
  }
  for (const node of nodesIn(tree)) {
    if (node.type === 'heading') {
      const {text, id} = headingOf(node)
      if (id !== undefined) names.add(id)
      addHeading(text)
    } else if (node.type === 'footnoteDefinition') {
      for (const name of [node.identifier, node.label ?? '']) {
        for (const start of footnoteStarts) names.add(start + name)
      }
    } else if (node.type === 'html') {
      for (const name of attributesOf(node.value, ['id', 'name'])) names.add(name)
      for (const text of headingsInHtml(node.value)) addHeading(text)
    }
    for (const name of jsxAttributes(node, ['id', 'name'])) names.add(name)
    if ('attributes' in node && !Array.isArray(node.attributes) && node.attributes?.id) names.add(node.attributes.id)
  }
  return {headings, names}
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

/** `name` is an address only on `a`. */
function attributesOf(html: string, wanted: readonly string[]): string[] {
  return tokenizeHtml(html).flatMap(({name: tag, attributes}) =>
    attributes.filter(({name}) => wanted.includes(name) && (name !== 'name' || tag === 'a')).map(({value}) => value)
  )
}

function jsxAttributes(node: Nodes, wanted: readonly string[]): string[] {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return []
  return node.attributes.flatMap((attribute) =>
    attribute.type === 'mdxJsxAttribute' && wanted.includes(attribute.name) && typeof attribute.value === 'string'
      ? [attribute.value]
      : []
  )
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

function* nodesIn(tree: Root): Generator<Nodes> {
  const waiting: Nodes[] = [tree]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node
    if ('children' in node) waiting.push(...node.children.toReversed())
  }
}
