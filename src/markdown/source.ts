import type {Nodes} from 'mdast'
import type {Article} from '../model/article.ts'
import type {ReadSettings} from '../model/settings.ts'
import type {Range} from '../model/unit.ts'
import {bomLength} from './parse.ts'

/** An article and what is needed to look up where its nodes stand. */
export interface Source {
  readonly article: Article
  readonly text: string
  readonly settings: ReadSettings
  readonly mdx: boolean
}

export function sourceOf(article: Article, settings: ReadSettings): Source {
  const mdx = article.path.endsWith('.mdx')
  const syntax = {...settings.syntax, mdx}
  return {article, text: article.text, settings: {...settings, syntax}, mdx}
}

/** A node's place in the article's text; every node that the parser made has one. */
export function rangeOf(source: Source, node: Nodes): Range {
  return shift(source, {start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0})
}

/** A range of the parser as a range of the file: past the byte order mark. */
export function shift(source: Source, range: Range): Range {
  const base = bomLength(source.text)
  return base === 0 ? range : {start: range.start + base, end: range.end + base}
}

export function slice(source: Source, range: Range): string {
  return source.text.slice(range.start, range.end)
}
