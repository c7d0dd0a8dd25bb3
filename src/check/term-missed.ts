import {flatten} from '../model/run.ts'
import {missedAs} from './missed-as.ts'
import {resembles} from './resembles.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A term of the source that the target has no term for: it is missed, as the rule of coverage has it. A deprecated or
 * forbidden term that stands in its place is its own finding, and so is a name.
 */
export const rule: Rule = {
  id: 'term-missed',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, ({sourceTerms, target}, unit) => {
      const text = flatten(target)
      const all = unit.segments.map((segment) => flatten(segment.target)).join('\n')
      const missed = sourceTerms.filter(
        (term) =>
          term.verdict === 'missed' &&
          missedAs(term) === 'term-missed' &&
          !term.usable.some((each) => resembles(text, each, checked.target) || all.includes(each))
      )
      return [...Map.groupBy(missed, ({concept}) => concept).values()].map(([first]) => ({
        values: {term: first!.form, usable: first!.usable}
      }))
    })
}

const model = {source: 'modell', usable: ['model']}

export const examples: readonly Example[] = [
  {
    from: 'sv',
    to: 'en',
    source: ['En modell.'],
    target: ['A program.'],
    terms: [model],
    finds: [{term: 'modell', usable: ['model']}]
  },
  {from: 'sv', to: 'en', source: ['En modell.'], target: ['A model.'], terms: [model], finds: []},
  {
    from: 'sv',
    to: 'en',
    source: ['En modell.'],
    target: ['A mold.'],
    terms: [{...model, forbidden: ['mold']}],
    finds: []
  },
  {
    from: 'sv',
    to: 'en',
    source: ['En modell, två modell.'],
    target: ['One mold, two of it.'],
    terms: [{...model, forbidden: ['mold']}],
    finds: [{term: 'modell', usable: ['model']}]
  },
  {from: 'sv', to: 'en', source: ['Varje modell.'], target: ['All models.'], terms: [model], finds: []},
  {
    from: 'en',
    to: 'nb',
    source: ['A language model.'],
    target: ['Språkmodellene.'],
    terms: [{source: 'language model', usable: ['språkmodell']}],
    finds: []
  },
  {
    from: 'en',
    to: 'sv',
    source: ['A neural network.'],
    target: ['Neurala nätverken.'],
    terms: [{source: 'neural network', usable: ['neuralt nätverk']}],
    finds: []
  },
  {
    from: 'sv',
    to: 'ja',
    source: ['En modell.', 'Den är stor.'],
    target: ['これは', '大きなモデルだ。'],
    terms: [{source: 'modell', usable: ['モデル']}],
    finds: []
  }
]
