import {createHash} from 'node:crypto'
import type {Finding} from '../../model/finding.ts'

/**
 * A name for each finding that stays while its segment lives: through moved paragraphs, shifted lines and renamed
 * articles, since the ids of units and segments do. What has no segment goes by its path. Where several have the same
 * name (two lost numbers of one segment; the same heading in two articles) they are told apart by their order.
 */
export function fingerprints(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({code, place}) => {
    const parts = place.segment ? [place.locale, place.unit, place.segment] : [place.locale, place.path]
    const hash = createHash('sha256')
      .update(JSON.stringify([code, ...parts]))
      .digest('hex')
      .slice(0, 32)
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    return `${hash}:${nth}`
  })
}
