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
 * left out. For pairs of texts in which only words differ; not for MDX. A link that shows its own address in one of
 * the texts is no token in either: the other text may have it as a literal, which this parser does not know.
 */
export function markdownItJudge(
  source: string,
  built: string,
  {order = 'exact'}: {readonly order?: Order} = {}
): Verdict[] {
  const [expected, actual] = [parse(source), parse(built)]
  const addresses = new Set([...addressesIn(expected), ...addressesIn(actual)])
  return verdicts(tokensOf(expected, addresses), tokensOf(actual, addresses), order)
}

function parse(text: string): ParserToken[] {
  return parser.parse(
    unknown.reduce((value, [pattern, instead]) => value.replace(pattern, instead), text),
    {}
  )
}

function tokensOf(parsed: readonly ParserToken[], addresses: ReadonlySet<string>): Token[] {
  const list = new TokenList()
  const add = (token: ParserToken, line: number, inline: boolean) => {
    if (token.type === 'html_block' || token.type === 'html_inline') {
      for (const tag of htmlTokens(token.content)) list.add(tag, line, inline)
    } else list.add(named(token), line, inline)
  }
  let line = 1
  for (const token of parsed) {
    line = token.map ? token.map[0] + 1 : line
    if (token.type !== 'inline') {
      add(token, line, false)
      continue
    }
    for (const child of withoutLinks(token.children ?? [], addresses)) {
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

/** The targets of the links that show their own address: `<https://a.bc>`, `[www.a.bc](http://www.a.bc)`. */
function addressesIn(tokens: readonly ParserToken[]): string[] {
  return tokens.flatMap(({children}) =>
    (children ?? []).flatMap((link, index, all) => {
      const text = all[index + 1]
      if (link.type !== 'link_open' || text?.type !== 'text' || all[index + 2]?.type !== 'link_close') return []
      const address = String(link.attrGet('href'))
      const shown = parser.normalizeLink(text.content)
      return ['', 'http://', 'mailto:'].some((scheme) => address === scheme + shown) ? [address] : []
    })
  )
}

/** The tokens without the links to these addresses; what the links show is text. */
function withoutLinks(tokens: readonly ParserToken[], addresses: ReadonlySet<string>): ParserToken[] {
  const open: boolean[] = []
  return tokens.filter((token) => {
    if (token.type === 'link_open') {
      open.push(addresses.has(String(token.attrGet('href'))))
      return !open.at(-1)
    }
    return token.type !== 'link_close' || !open.pop()
  })
}
