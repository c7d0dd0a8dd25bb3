import type {Range} from './unit.ts'

/** Markup that other programs read inside a text. */
interface Row {
  /** No row looks further than the next mark of its own kind: a page of opening marks costs no more than one of text. */
  readonly pattern: string
  readonly reads: string
  /** Whether it is a code where a source has it. All else is text there, and may stand in a target as it is. */
  readonly isCode: boolean
}

const rows: readonly Row[] = [
  {
    pattern: '\\{\\{\\{(?:(?!\\{\\{)[^\\r\\n])*?\\}\\}\\}',
    reads: 'Handlebars: a value without escapes',
    isCode: true
  },
  {
    pattern: '\\{\\{(?:(?!\\{\\{)[^])*?\\}\\}',
    reads: 'Hugo, Jinja, Handlebars, Vue: a value or a shortcode',
    isCode: true
  },
  {pattern: '\\{%(?:(?!\\{%)[^])*?%\\}', reads: 'Liquid, Jinja, Markdoc: a tag', isCode: true},
  {
    pattern: ':::[a-z-]+[ \\t](?:(?!:::)[^\\r\\n])*:::',
    reads: 'Microsoft Learn: an image, an excerpt of code',
    isCode: true
  },
  {pattern: '\\[\\[[^\\][\\r\\n]+\\]\\]', reads: 'wikis and Obsidian: a link to a page', isCode: true},
  {pattern: '<%(?:(?!<%)[^])*?%>', reads: 'ERB, EJS: code', isCode: false},
  {pattern: '<\\?(?:(?!<\\?)[^])*?\\?>', reads: 'PHP: code', isCode: false},
  {pattern: '\\{#(?:(?!\\{#)[^])*?#\\}', reads: 'Jinja, Nunjucks: a comment, which hides what it holds', isCode: false}
]

/** Marks that mean something alone or with one elsewhere on the page; `{:` gives HTML attributes in kramdown. */
const loose = /\{\{|\}\}|\{%|%\}|<%|<\?|\{#|\{:/g

const codes = new RegExp(patternsOf(rows.filter(({isCode}) => isCode)), 'g')
const whole = new RegExp(patternsOf(rows), 'g')
const startOfCode = /\{[{%]|\[\[|:::/
const startOfAny = /[{<]|\}\}|%\}|\[\[|:::/

function patternsOf(list: readonly Row[]): string {
  return list.map(({pattern}) => pattern).join('|')
}

/** Where template markup that is a code stands in a text, in order. */
export function findTemplates(text: string): Range[] {
  if (!startOfCode.test(text)) return []
  return Array.from(text.matchAll(codes), ({0: found, index}) => ({start: index, end: index + found.length}))
}

/** All template markup of a text, then the marks of it that are not part of a whole one. */
export function templateMarks(text: string): string[] {
  if (!startOfAny.test(text)) return []
  // A space keeps apart what stood on both sides of a whole one.
  return [...(text.match(whole) ?? []), ...looseMarks(text.replace(whole, ' '))]
}

/** Each single mark of template markup, the same for all that could stand between two. */
export function looseMarks(text: string): readonly string[] {
  return text.match(loose) ?? []
}

/** What a list has more often than another, once for each time. */
export function surplus(more: readonly string[], than: readonly string[]): string[] {
  if (more.length === 0) return []
  const left = new Map<string, number>()
  for (const each of than) left.set(each, (left.get(each) ?? 0) + 1)
  return more.filter((each) => {
    const count = left.get(each) ?? 0
    left.set(each, count - 1)
    return count <= 0
  })
}
