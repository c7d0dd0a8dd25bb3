import {type Anchors, headingOfFragment} from './anchors.ts'
import {fragmentOf} from './link-addresses.ts'

/**
 * What becomes of the address of a link inside an article whose headings were translated: it follows its heading.
 *
 *     ## Priser → ## Prices      #priser → #prices      #p of ## Priser {#p} stays, and so does what leads elsewhere
 *
 * A heading is known by its position; where source and build have not the same number, and where the new heading has no
 * letter that an address could be made of, addresses stay. One that was percent-encoded is so again.
 *
 * @returns the address in the build; the same where nothing moved
 */
export function followHeadings(before: Anchors, after: Anchors): (url: string) => string {
  if (before.headings.length !== after.headings.length) return (url) => url
  return (url) => {
    const fragment = fragmentOf(url)
    const index = fragment === undefined ? undefined : headingOfFragment(before, fragment)
    if (index === undefined) return url
    const {slug} = after.headings[index]!
    if (slug === '' || slug === before.headings[index]!.slug) return url
    const plain = /^[\p{L}\p{M}\p{N}_-]+$/u.test(slug) && !url.includes('%')
    return `#${plain ? slug : encodeURIComponent(slug)}`
  }
}
