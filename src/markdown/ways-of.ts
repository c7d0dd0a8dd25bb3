import type {Root} from 'mdast'
import type {Ways} from '../model/article.ts'
import {anchorsIn} from './anchors.ts'
import {linkAddresses} from './link-addresses.ts'

/** A relative address of a file that may be an article: `b.md`, `../x/b.mdx#c`; not `/b.md`, `https://…`, `{{ page }}`. */
const toArticle = /^(?![a-z][a-z0-9+.-]*:|[/\\#?])[^?#{}$<>]+\.(?:mdx?|txt)(?:[?#]|$)/i

/** How an article hangs together with others. */
export function waysOf(tree: Root): Ways {
  const {headings, ids} = anchorsIn(tree)
  return {
    links: linkAddresses(tree).flatMap(({node, url}) =>
      toArticle.test(url) ? [{url, line: node.position?.start.line ?? 1}] : []
    ),
    slugs: headings.map(({slug}) => slug),
    ids: [...ids]
  }
}
