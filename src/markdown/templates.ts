import type {Range} from '../model/unit.ts'

/**
 * Markup that other programs read inside a text, a row for each, with who reads it. It goes through as it is. No row
 * looks further than the next mark of its own kind, so that a page of opening marks costs no more than one of text.
 */
const rows: readonly {readonly pattern: string; readonly reads: string}[] = [
  {pattern: '\\{\\{\\{(?:(?!\\{\\{)[^\\r\\n])*?\\}\\}\\}', reads: 'Handlebars: a value without escapes'},
  {pattern: '\\{\\{(?:(?!\\{\\{)[^])*?\\}\\}', reads: 'Hugo, Jinja, Handlebars, Vue: a value or a shortcode'},
  {pattern: '\\{%(?:(?!\\{%)[^])*?%\\}', reads: 'Liquid, Jinja, Markdoc: a tag'},
  {pattern: ':::[a-z-]+[ \\t](?:(?!:::)[^\\r\\n])*:::', reads: 'Microsoft Learn: an image, an excerpt of code'},
  {pattern: '\\[\\[[^\\][\\r\\n]+\\]\\]', reads: 'wikis and Obsidian: a link to a page'}
]

const templates = new RegExp(rows.map((row) => row.pattern).join('|'), 'g')
const start = /\{[{%]|\[\[|:::/

/** Where template markup stands in a text, in order. */
export function findTemplates(text: string): Range[] {
  if (!start.test(text)) return []
  return Array.from(text.matchAll(templates), ({0: found, index}) => ({start: index, end: index + found.length}))
}
