import {flatten} from '../model/run.ts'
import {resembles} from './resembles.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'
import {forbiddenTerms} from './term-forbidden.ts'

/**
 * A term that stands in the source exactly as the glossary has it, while no term of its concept is to be seen in the
 * target. Inflected forms and compounds of the term count as the term, and how often it stands there does not matter. A
 * forbidden term of the concept is its own finding, and one such stands for one occurrence.
 */
export const rule: Rule = {
  id: 'term-missed',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, (segment, unit) => {
      const {sourceTerms, targetTerms, target} = segment
      const used = new Set(
        targetTerms.filter(({status}) => status !== 'forbidden' && status !== 'deprecated').map(({concept}) => concept)
      )
      const text = flatten(target)
      const all = unit.segments.map((segment) => flatten(segment.target)).join('\n')
      const places = Map.groupBy(sourceTerms, ({start}) => start)
      const missed = [...places.values()].filter((homonyms) =>
        homonyms.every(
          ({kind, concept, usable, doNotTranslate}) =>
            kind === 'exact' &&
            !doNotTranslate &&
            usable.length > 0 &&
            !used.has(concept) &&
            !usable.some((term) => resembles(text, term, checked.target) || all.includes(term))
        )
      )
      const forbidden = forbiddenTerms(segment)
      return [...Map.groupBy(missed, ([first]) => first!.concept)].flatMap(([concept, places]) => {
        if (places.length <= forbidden.filter((term) => term.concept === concept).length) return []
        const {form, usable} = places.at(-1)![0]!
        return [{values: {term: form, usable}}]
      })
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
