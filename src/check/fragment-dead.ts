import type {Example, Rule} from './rule.ts'

/** A link inside the article to a heading whose address changed with its translation. */
export const rule: Rule = {
  id: 'fragment-dead',
  severity: 'warning',
  find: ({deadLinks}) =>
    deadLinks.flatMap(({fragment, line, moved}) => (moved ? [{at: undefined, line, values: {fragment, ...moved}}] : []))
}

const moved = {heading: 'Priser', built: 'Prices', slug: 'prices'}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['Se <5>priser</5>.'],
    target: ['See <5>prices</5>.'],
    deadLinks: [{fragment: 'priser', line: 3, moved}],
    finds: [{fragment: 'priser', ...moved}]
  },
  {from: 'sv', to: 'en', source: ['Se <5>priser</5>.'], target: ['See <5>prices</5>.'], finds: []}
]
