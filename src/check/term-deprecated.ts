import {type Example, inConfirmed, type Rule} from './rule.ts'
import {unwantedTerms} from './unwanted-terms.ts'

/** A term in the target that the glossary has marked as deprecated: it was right once, and another one is now. */
export const rule: Rule = {
  id: 'term-deprecated',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, (segment) =>
      unwantedTerms(segment, 'deprecated').map(({form, usable}) => ({values: {term: form, usable}}))
    )
}

const ai = {source: 'artificiell intelligens', usable: ['kunstig intelligens'], deprecated: ['maskinintelligens']}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'nb',
    source: ['Med artificiell intelligens.'],
    target: ['Med maskinintelligens.'],
    terms: [ai],
    finds: [{term: 'maskinintelligens', usable: ['kunstig intelligens']}]
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Den artificiella intelligensens pris.'],
    target: ['Maskinintelligensens pris.'],
    terms: [ai],
    finds: [{term: 'Maskinintelligensens', usable: ['kunstige intelligensens']}]
  },
  {
    from: 'sv',
    to: 'nb',
    source: ['Med artificiell intelligens.'],
    target: ['Med kunstig intelligens.'],
    terms: [ai],
    finds: []
  }
]
