import {codeIds, flatten} from '../model/run.ts'
import type {CheckedSegment, CheckedUnit} from './checked.ts'
import {findUrls} from './find-urls.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * An address that the target has otherwise than the source. Most addresses are codes and cannot change; those in plain
 * text and front matter can, and one can be typed in place of a code.
 */
export const rule: Rule = {
  id: 'url-changed',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const wanted = new Set([...findUrls(flatten(segment.source)), ...codedUrls(segment.source, unit)])
      const found = new Set([...findUrls(flatten(segment.target)), ...codedUrls(segment.target, unit)])
      const elsewhere = new Set(unit.segments.filter((other) => other !== segment).flatMap(urlsOf))
      const added = [...found].filter((url) => !wanted.has(url) && !elsewhere.has(url))
      const lost = [...wanted].filter((url) => !found.has(url) && !elsewhere.has(url))
      // A lost code is the code rule's; with another address in its place it was changed.
      const inText = new Set(findUrls(flatten(segment.source)))
      const changed = lost.filter((url) => inText.has(url) || added.length > 0)
      if (changed.length === 0 && added.length > 0) return added.map((url) => ({values: {expected: '', found: [url]}}))
      return changed.map((expected) => ({values: {expected, found: added}}))
    })
}

function urlsOf({source, target}: CheckedSegment): string[] {
  return [...findUrls(flatten(source)), ...findUrls(flatten(target))]
}

function codedUrls(runs: CheckedSegment['source'], {codes}: CheckedUnit): string[] {
  const ids = new Set(codeIds(runs))
  return codes.flatMap(({id, type, open}) => (type === 'url' && ids.has(id) ? findUrls(open) : []))
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'nb',
    source: ['Se https://example.com/a.'],
    target: ['Se https://example.com/b.'],
    finds: [{expected: 'https://example.com/a', found: ['https://example.com/b']}]
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Skriv till oss på hej@example.com.'],
    target: ['Skriv til oss.'],
    finds: [{expected: 'hej@example.com', found: []}]
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Läs mer här.'],
    target: ['Les mer på https://example.com/x.'],
    finds: [{expected: '', found: ['https://example.com/x']}]
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['Läs https://example.com/a.'],
    target: ['https://example.com/aをご覧ください。'],
    finds: []
  },
  {from: 'sv', to: 'ja', source: ['Se <9/>.'], target: ['<9/>をご覧ください。'], finds: []}
]
