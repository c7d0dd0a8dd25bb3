import markdownIt from 'markdown-it'
import {htmlTokens} from './html-tokens.ts'
import {type Order, type Token, TokenList, type Verdict, verdicts} from './tokens.ts'

/** Tables and strikethrough are on by default; without `linkify` it knows no literal URLs. */
const parser = markdownIt({html: true, linkify: false})

type ParserToken = ReturnType<typeof parser.parse>[number]

/** What markdown-it calls the nodes that HTML can stand for. */
const names: Readonly<Record<string, string>> = {
  strong_open: 'strong',
  strong_close: '/strong',
  em_open: 'emphasis',
  em_close: '/emphasis',
  s_open: 'delete',
  s_close: '/delete'
}

/** Syntax that it does not know and would take apart in another way for other words. */
const unknown: readonly (readonly [pattern: RegExp, instead: string])[] = [
  // Front matter would be a rule and a heading.
  [/^\uFEFF?(---|\+\+\+)[ \t]*\r?\n(?:[\s\S]*?\r?\n)?\1[ \t]*(?:\r?\n|$)/, ''],
  // A footnote whose text is one word would be a link definition.
  [/\[\^([^\]\s]+)\]/g, '‹$1›'],
  // Marks inside a formula would pair with those of the prose.
  [/\$\$[\s\S]*?\$\$/g, 'formula']
]

/**
 * A second judge with another parser: the sequence of markdown-it's block and inline tokens with their attributes, words
 * left out. For pairs of texts in which only words differ; not for MDX. Links that show their own address are no tokens,
 * because one text may have them as literals, which this parser does not know.
 */
export function markdownItJudge(
  source: string,
  built: string,
  {order = 'exact'}: {readonly order?: Order} = {}
): Verdict[] {
  return verdicts(tokensOf(source), tokensOf(built), order)
}

function tokensOf(text: string): Token[] {
  const list = new TokenList()
  const known = unknown.reduce((value, [pattern, instead]) => value.replace(pattern, instead), text)
  const add = (token: ParserToken, line: number, inline: boolean) => {
    if (token.type === 'html_block' || token.type === 'html_inline') {
      for (const tag of htmlTokens(token.content)) list.add(tag, line, inline)
    } else list.add(named(token), line, inline)
  }
  let line = 1
  for (const token of parser.parse(known, {})) {
    line = token.map ? token.map[0] + 1 : line
    if (token.type !== 'inline') {
      add(token, line, false)
      continue
    }
    for (const child of withoutAddresses(token.children ?? [])) {
      if (child.type === 'text' || child.type === 'text_special') list.text(child.content)
      else if (child.type !== 'softbreak') add(child, line, true)
    }
  }
  return list.tokens
}

function named(token: ParserToken): string {
  const attributes = (token.attrs ?? []).filter(([name]) => name !== 'title' && name !== 'alt')
  const literal = token.type === 'fence' || token.type === 'code_block' || token.type === 'code_inline'
  return [
    names[token.type] ?? token.type,
    token.tag,
    ...attributes.map(([name, value]) => `${name}=${value}`),
    token.type === 'fence' ? token.info : '',
    // A hidden paragraph is what makes a list tight.
    token.hidden ? 'hidden' : '',
    literal ? JSON.stringify(token.content) : ''
  ]
    .filter((part, index) => part !== '' && (index !== 1 || !(token.type in names)))
    .join(' ')
}

/** `<https://a.bc>` and `[www.a.bc](http://www.a.bc)` as the text that a literal is. */
function withoutAddresses(tokens: readonly ParserToken[]): ParserToken[] {
  return tokens.filter((token, index) => {
    const open = token.type === 'link_open' ? index : token.type === 'link_close' ? index - 2 : -1
    const link = tokens[open]
    const text = tokens[open + 1]
    if (link?.type !== 'link_open' || text?.type !== 'text' || tokens[open + 2]?.type !== 'link_close') return true
    const address = String(link.attrGet('href'))
    return !['', 'http://', 'mailto:'].some((scheme) => address === scheme + parserAddress(text.content))
  })
}

function parserAddress(text: string): string {
  return parser.normalizeLink(text)
}
