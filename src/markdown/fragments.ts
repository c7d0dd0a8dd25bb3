import type {Finding} from '../model/finding.ts'
import {anchorsIn, answers, headingOfFragment} from './anchors.ts'
import type {MarkdownExtraction} from './extraction.ts'
import {fragmentOf, linkAddresses} from './link-addresses.ts'
import {parseBuilt} from './parse-built.ts'

/**
 * Links inside an article that lead nowhere in its build.
 *
 *     Se [priser](#priser) … ## Priser   →   See [prices](#priser) … ## Prices      `#priser` is dead
 *
 * Values of `fragment-dead`: `fragment`, `heading` (in the source), `built` (the same heading in the build), `slug` (its
 * address there). Links follow their headings, so it is rare. A link that leads nowhere in the source either is
 * `fragment-unknown`.
 */
export function deadFragments(extraction: MarkdownExtraction): ((built: string) => Finding[]) | undefined {
  const {article, tree} = extraction
  const links = linkAddresses(tree).flatMap(({node, url}) => {
    const fragment = fragmentOf(url)
    return fragment === undefined ? [] : [{fragment, line: node.position?.start.line ?? 1}]
  })
  if (links.length === 0) return undefined
  return (built) => {
    const before = anchorsIn(tree)
    const now = parseBuilt(extraction, built)
    const after = anchorsIn(now)
    const left = new Set(linkAddresses(now).map(({url}) => fragmentOf(url)))
    return links.flatMap(({fragment, line}): Finding[] => {
      const place = {path: article.path, line}
      const index = headingOfFragment(before, fragment)
      if (index === undefined) {
        if (answers(after, fragment)) return []
        return [{code: 'fragment-unknown', severity: 'warning', place, values: {fragment}}]
      }
      if (!left.has(fragment) || answers(after, fragment)) return []
      const heading = before.headings[index]!
      const moved = after.headings[index]
      const values = {fragment, heading: heading.text, built: moved?.text ?? '', slug: moved?.slug ?? ''}
      return [{code: 'fragment-dead', severity: 'warning', place, values}]
    })
  }
}
