import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Nodes, Root} from 'mdast'
import {remark} from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import {parse as parseToml} from 'smol-toml'
import {parse as parseYaml} from 'yaml'

/** The repository's own articles as a reader of a site meets them, read by parsers that are not ours. */
export const root = join(import.meta.dirname, '../..')
export const locales = ['sv', 'nb', 'en', 'ja'] as const
export type Locale = (typeof locales)[number]

export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'cell' | 'item' | 'quote' | 'footnote' | 'alt' | 'field'
  /** What is read aloud: without addresses and comments, U+FFFC for code. */
  readonly text: string
}

export interface Variant {
  readonly locale: Locale
  readonly blocks: readonly Block[]
  /** Absent in plain text. */
  readonly tree?: Root
  readonly fields: Readonly<Record<string, unknown>>
}

export interface Article {
  /** `nyheter/sora-stangs-markt-ai-video.md` */
  readonly slug: string
  readonly source: Locale
  readonly variants: ReadonlyMap<Locale, Variant>
}

const parser = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml'])

/** Fields that a site reads, and titles of what is cited: nobody translates them. */
const untranslated = new Set(['url', 'sources', 'references', 'relatedCompanies', 'author', 'locale', 'subdomain'])

/** Stands for code, which nobody reads aloud. */
const thing = '\uFFFC'

const kinds: Readonly<Record<string, Block['kind']>> = {
  heading: 'heading',
  tableCell: 'cell',
  listItem: 'item',
  blockquote: 'quote',
  footnoteDefinition: 'footnote'
}

export const articles: readonly Article[] = globSync('content/*/**/*.{md,txt}', {cwd: root})
  .map((path) => path.replaceAll('\\', '/').split('/'))
  .map(([, source, ...rest]) => ({
    slug: rest.join('/'),
    source: source as Locale,
    variants: new Map(locales.map((locale) => [locale, read(locale, rest.join('/'))]))
  }))
  .sort((a, b) => (a.slug < b.slug ? -1 : 1))

/** What a build has; that of the source is the source byte for byte. */
function read(locale: Locale, slug: string): Variant {
  const text = readFileSync(join(root, 'localized', locale, slug), 'utf8')
  if (slug.endsWith('.txt')) return {locale, blocks: linesOf(text), fields: {}}
  const tree = parser.parse(text)
  const fields = fieldsOf(tree)
  return {locale, tree, fields, blocks: [...blocksOf(tree, 'paragraph'), ...textsOf(fields)]}
}

function linesOf(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.replace(/https?:\/\/\S+/, '').trim())
    .filter((line) => line !== '')
    .map((text) => ({kind: /^- /.test(text) ? 'item' : 'paragraph', text: text.replace(/^- ✓?/, '')}))
}

function fieldsOf(tree: Root): Record<string, unknown> {
  const first = tree.children[0] as {readonly type: string; readonly value: string} | undefined
  if (first?.type === 'toml') return parseToml(first.value)
  return first?.type === 'yaml' ? parseYaml(first.value) : {}
}

/** The strings of front matter that readers see; paths and keys have no space and no letter of a sentence. */
function textsOf(value: unknown, key = ''): Block[] {
  if (untranslated.has(key)) return []
  if (typeof value === 'string') return value.startsWith('/') ? [] : [{kind: 'field', text: value}]
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([name, item]) => textsOf(item, Array.isArray(value) ? key : name))
}

function blocksOf(node: Nodes, kind: Block['kind']): Block[] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
    return [{kind: kinds[node.type] ?? kind, text: spoken(node)}, ...altsOf(node)].filter(({text}) => text !== '')
  }
  return 'children' in node ? node.children.flatMap((child) => blocksOf(child, kinds[node.type] ?? kind)) : []
}

function spoken(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return thing
  if (node.type === 'break' || (node.type === 'html' && /^<br/.test(node.value))) return '\n'
  return 'children' in node ? node.children.map(spoken).join('') : ''
}

function altsOf(node: Nodes): Block[] {
  const own = node.type === 'image' ? [node.alt, node.title] : []
  const blocks = own.flatMap((text): Block[] => (text ? [{kind: 'alt', text}] : []))
  return [...blocks, ...('children' in node ? node.children.flatMap(altsOf) : [])]
}

/** All nodes of a type, the tree itself included. */
export function nodesOf<Type extends Nodes['type']>(tree: Nodes, type: Type): Extract<Nodes, {type: Type}>[] {
  const own = tree.type === type ? [tree as Extract<Nodes, {type: Type}>] : []
  return [...own, ...('children' in tree ? tree.children.flatMap((child) => nodesOf(child, type)) : [])]
}
