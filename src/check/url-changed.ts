import {isLink} from '../model/code.ts'
import {codeCharacter, codeIds, flatten, type Run} from '../model/run.ts'
import type {CheckedSegment, CheckedUnit} from './checked.ts'
import {findUrls} from './find-urls.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * An address that the target has otherwise than the source. Most addresses are codes and cannot change; those in plain
 * text and front matter can, and one can be typed in place of a code. The text of a link may be an address in one's own
 * language, `[hjälp@example.org](mailto:help@example.org)`; only one that says where its link leads has to go on saying it.
 */
export const rule: Rule = {
  id: 'url-changed',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const [source, target] = [addressesOf(segment.source, unit), addressesOf(segment.target, unit)]
      const wanted = new Set([...source.text, ...source.coded, ...source.led])
      const found = new Set([...target.text, ...target.coded, ...target.led])
      const elsewhere = new Set(
        unit.segments.filter((other) => other !== segment).flatMap((other) => urlsOf(other, unit))
      )
      const added = [...target.text, ...target.coded].filter((url) => !wanted.has(url) && !elsewhere.has(url))
      const lost = [...wanted].filter((url) => !found.has(url) && !elsewhere.has(url))
      // A lost code is the code rule's; with another address in its place it was changed.
      const inText = new Set([...source.text, ...source.led])
      const changed = lost.filter((url) => inText.has(url) || added.length > 0)
      const unasked = [...new Set(added)]
      if (changed.length === 0) return unasked.map((url) => ({values: {expected: '', found: [url]}}))
      return changed.map((expected) => ({values: {expected, found: unasked}}))
    })
}

/** The addresses of a sentence by what they are in it. */
interface Addresses {
  readonly text: readonly string[]
  readonly coded: readonly string[]
  /** In the text of a link that leads there. */
  readonly led: readonly string[]
}

function addressesOf(runs: readonly Run[], unit: CheckedUnit): Addresses {
  const labels: string[] = []
  /** The text outside links; what is inside one goes to the labels. */
  const outside = (list: readonly Run[]): string =>
    list
      .map((run) => {
        if (run.kind === 'mrk') return outside(run.children)
        if (run.kind !== 'pc') return flatten([run])
        const code = unit.codes.find(({id}) => id === run.id)
        if (code === undefined || !isLink(code)) return outside(run.children)
        labels.push(...leading(run.children, code.open + (code.close ?? '')))
        return codeCharacter
      })
      .join('')
  if (unit.link !== undefined) return {text: [], coded: [], led: leading(runs, unit.link)}
  return {text: findUrls(outside(runs)), coded: codedUrls(runs, unit), led: labels}
}

function leading(label: readonly Run[], marks: string): string[] {
  return findUrls(flatten(label)).filter((url) => marks.includes(url))
}

function urlsOf({source, target}: CheckedSegment, unit: CheckedUnit): string[] {
  return [source, target].flatMap((runs) => {
    const {text, led} = addressesOf(runs, unit)
    return [...text, ...led]
  })
}

function codedUrls(runs: readonly Run[], {codes}: CheckedUnit): string[] {
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
  {
    from: 'sv',
    to: 'nb',
    source: ['Skriv till <5>hjälp@example.org</5>.'],
    target: ['Skriv til <5>hjelp@example.org</5>.'],
    finds: []
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Läs på <5>www.example.com</5>.'],
    target: ['Les på <5>www.example.no</5>.'],
    finds: [{expected: 'www.example.com', found: []}]
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Skriv till hjälp@example.org.'],
    target: ['Skriv til hjelp@example.org.'],
    finds: [{expected: 'hjälp@example.org', found: ['hjelp@example.org']}]
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['Skriv till hej@example.org.'],
    target: ['メールはhej@example.orgへ。'],
    finds: []
  },
  {from: 'sv', to: 'ja', source: ['Se <9/>.'], target: ['<9/>をご覧ください。'], finds: []}
]
