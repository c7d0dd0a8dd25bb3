import type {Example, Rule} from './rule.ts'

/** A link inside the article that leads nowhere, in the source neither. */
export const rule: Rule = {
  id: 'fragment-unknown',
  severity: 'warning',
  find: ({deadLinks}) =>
    deadLinks.flatMap(({fragment, line, moved}) => (moved ? [] : [{at: undefined, line, values: {fragment}}]))
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Se <5>priser</5>.'],
    target: ['See <5>prices</5>.'],
    deadLinks: [{fragment: 'prisar', line: 3, moved: undefined}],
    finds: [{fragment: 'prisar'}]
  },
  {from: 'sv', to: 'en', source: ['Se <5>priser</5>.'], target: ['See <5>prices</5>.'], finds: []}
]
