import type {Html} from 'mdast'
import type {Range} from '../model/unit.ts'
import {htmlDirectives} from './comments.ts'
import {nothingTold, type Told, toldAlso, toldBy} from './directives.ts'
import {addNested, type Minted, mintNested} from './extract-nested.ts'
import type {Gathering} from './gathering.ts'
import {type HtmlToken, tokenizeHtml} from './html.ts'
import {type HtmlText, htmlTexts} from './html-units.ts'
import {lineMap} from './line-map.ts'
import {htmlAttributes} from './nested-values.ts'
import {rangeOf, slice} from './source.ts'
import {tokenPairs} from './tag-pairs.ts'
import {hasLetter} from './unit-list.ts'

/**
 * The units of a block of raw HTML: its texts and attributes in document order. A directive in it is about the element
 * or text that follows in the block, or about the block that follows when it is the last thing.
 *
 *     <!-- ordbro:skip --><p>Aldrig</p><p title="Tips">Alltid</p>      units "Tips", "Alltid"
 *
 * Nothing where the block's lines cannot be found in the article again.
 */
export function extractHtml(gathering: Gathering, node: Html, path: readonly string[], around: Told): void {
  const {source, list, places, directives} = gathering
  const place = rangeOf(source, node)
  const toValue = lineMap(slice(source, place), node.value)
  if (toValue === undefined) return
  const map = (offset: number): number => place.start + toValue(offset)
  const {value} = node
  const tokens = tokenizeHtml(value)
  const isContent = (token: HtmlToken): boolean =>
    token.kind === 'text' ? /[^ \t\r\n]/.test(value.slice(token.start, token.end)) : token.kind !== 'comment'
  // A comment alone is no block: what was said before it is about what follows it.
  const told = tokens.some(isContent) ? toldAlso(around, directives.take()) : around
  const reaches = readDirectives(gathering, tokens, map, isContent)
  for (const {start, end, told: reached} of [{start: 0, end: value.length, told}, ...reaches]) {
    if (reached.skip) gathering.skipped.push({start: map(start), end: map(Math.min(end, value.length))})
  }
  const texts = htmlTexts(source, value, tokens).filter((found) => hasLetter(found.runs))
  const toldAt = ({inValue}: {readonly inValue: Range}): Told =>
    reaches
      .filter(({start, end}) => start <= inValue.start && inValue.start < end)
      .reduce((sum, reach) => toldAlso(sum, reach.told), told)
  // Ids first: a text names the units inside its tags.
  const attributes = htmlAttributes(source, node, tokens, map).flatMap((nested) => {
    const inValue = nested.inValue!
    const id = toldAt({inValue}).skip ? undefined : mintNested(gathering, nested, path)
    return id === undefined ? [] : [{nested, id, inValue}]
  })
  const all: (HtmlText | (Minted & {inValue: Range}))[] = [...texts, ...attributes]
  all.sort((a, b) => a.inValue.start - b.inValue.start || a.inValue.end - b.inValue.end)
  for (const found of all) {
    const here = toldAt(found)
    if (here.skip) continue
    if ('nested' in found) {
      addNested(gathering, found, path, here)
      continue
    }
    const {inValue, runs, tags} = found
    const range = {start: map(inValue.start), end: map(inValue.end)}
    const codes = found.codes.map((code) => {
      const {open} = tags.get(code.id)!
      const subFlows = attributes.flatMap(({id, inValue: {start}}) =>
        open.start < start && start < open.end ? id : []
      )
      return subFlows.length > 0 ? {...code, subFlows} : code
    })
    const {notes, max} = here
    const unit = list.add({
      kind: 'html',
      path: [...list.headings, ...path, 'html'],
      runs,
      codes,
      range,
      whole: false,
      notes,
      max
    })
    places.push({form: 'html', unit, range, owner: node, inValue, quote: '', tags})
  }
}

/** What a directive says, and of which part of the HTML. */
interface Reach extends Range {
  readonly told: Told
}

function readDirectives(
  gathering: Gathering,
  tokens: readonly HtmlToken[],
  map: (offset: number) => number,
  isContent: (token: HtmlToken) => boolean
): readonly Reach[] {
  const {directives} = gathering
  const skipped = {...nothingTold, skip: true}
  const reaches: Reach[] = []
  const pairs = tokenPairs(tokens)
  let begin = directives.region === undefined ? undefined : 0
  for (const {directive, range, index} of htmlDirectives(tokens, map)) {
    if (!gathering.hear(directive, range.start)) continue
    const {start, end} = tokens[index]!
    if (directive.name === 'skip-start') begin = end
    else if (directive.name === 'skip-end') {
      reaches.push({start: begin ?? 0, end: start, told: skipped})
      begin = undefined
    } else {
      const next = tokens.findIndex((token, at) => at > index && isContent(token))
      if (next < 0) continue
      directives.take()
      reaches.push({start: tokens[next]!.start, end: tokens[pairs.get(next) ?? next]!.end, told: toldBy(directive)})
    }
  }
  return begin === undefined ? reaches : [...reaches, {start: begin, end: Infinity, told: skipped}]
}
