import fc from 'fast-check'
import {markdown as hostile} from '../hostile/rows/markdown.ts'
import {mdx as hostileMdx} from '../hostile/rows/mdx.ts'
import {markdownText, mdxText, noise} from '../markdown/arbitrary.ts'
import {examplesOf, isThere, specs} from '../markdown/corpora.ts'
import {attemptArticle} from './article.ts'
import type {FuzzTarget} from './target.ts'

const isSpecThere = isThere('interchange/markdown-spec')

export const markdown: FuzzTarget = {
  seeds: () => [
    ...(isSpecThere ? specs.flatMap((spec) => examplesOf(spec).map(({markdown: text}) => text)) : []),
    ...[...hostile, ...hostileMdx].flatMap(({make}) => textOf(make('')))
  ],
  generated: fc.oneof(markdownText, markdownText, mdxText, noise),
  pieces: [
    ...['*', '**', '_', '~~', '`', '```', '[', ']', '](', '](a)', '![', '[^1]', '<', '>', '<b>', '</b>', '<!--', '-->'],
    ...['\\', '&amp;', '|', '| - |', '#', '---', '===', '- ', '1. ', '> ', '    ', '\t', ':::a', ':::', '$$', '{', '}'],
    ...[
      '{{a}}',
      '{% a %}',
      '<A>',
      '</A>',
      '{/* a */}',
      'https://a.se/',
      'a@b.se',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\uFEFF'
    ],
    ...['<!-- ordbro:skip-start -->', '<!-- ordbro:skip-end -->', '「', '。', '🎉', '\u200B', '\u0301', '\uE000', ' ']
  ],
  dialects: ['.md', '.md', '.md', '.mdx'],
  attempt: (text, dialect, random) => attemptArticle(text, `a${dialect}`, random)
}

function textOf(made: string | Uint8Array): string[] {
  return typeof made === 'string' && made.length < 50_000 ? [made] : []
}
