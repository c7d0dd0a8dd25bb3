import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A name that the glossary does not translate, and that the target does not have as it is: such a term of the source is
 * missed. A language that says “it”, or nothing, where another repeats the name is forgiven, as far as the rule of
 * coverage has it; but not a name that is still to be known: `Openai`, `Gpt 4o`.
 */
export const rule: Rule = {
  id: 'name-changed',
  severity: 'error',
  find: (checked) =>
    inConfirmed(checked, ({sourceTerms}) => {
      const missed = sourceTerms.filter(({verdict, doNotTranslate}) => verdict === 'missed' && doNotTranslate)
      return [...new Set(missed.map(({term}) => term))].map((name) => ({values: {name}}))
    })
}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['OpenAI lägger ned.'],
    target: ['Openai shuts down.'],
    names: ['OpenAI'],
    finds: [{name: 'OpenAI'}]
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['Sora stängs.'],
    target: ['ソラは終了する。'],
    names: ['Sora'],
    finds: [{name: 'Sora'}]
  },
  {from: 'sv', to: 'en', source: ['OpenAI:s modell.'], target: ['OpenAI’s model.'], names: ['OpenAI'], finds: []},
  {from: 'sv', to: 'nb', source: ['Med GPT-4o.'], target: ['Med GPT\u20114o.'], names: ['GPT-4o'], finds: []},
  // “It” for the name, in the next sentence.
  {
    from: 'sv',
    to: 'ja',
    source: ['Sora stängs.', 'Sora kom i fjol.'],
    target: ['Soraが終了する。', '登場は昨年だった。'],
    names: ['Sora'],
    finds: []
  }
]
