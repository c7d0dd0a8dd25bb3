import {missedAs} from './missed-as.ts'
import {type Example, inConfirmed, type Rule} from './rule.ts'

/**
 * A term of the source that the target has no term for: it is missed, as the rule of coverage has it. A deprecated or
 * forbidden term that stands in its place is its own finding, and so is a name.
 */
export const rule: Rule = {
  id: 'term-missed',
  severity: 'warning',
  find: (checked) =>
    inConfirmed(checked, ({sourceTerms}) => {
      const missed = sourceTerms.filter((term) => term.verdict === 'missed' && missedAs(term) === 'term-missed')
      return [...Map.groupBy(missed, ({concept}) => concept).values()].map(([first, ...others]) => {
        const times = others.length === 0 ? {} : {times: others.length + 1}
        return {values: {term: first!.form, usable: first!.usable, ...times}}
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
  // The mend stands in the form that the source has.
  {
    from: 'en',
    to: 'sv',
    source: ['All models fail.'],
    target: ['Alla program fallerar.'],
    terms: [{source: 'model', usable: ['modell']}],
    finds: [{term: 'models', usable: ['modeller']}]
  },
  {from: 'sv', to: 'en', source: ['En modell.'], target: ['A model.'], terms: [model], finds: []},
  {from: 'sv', to: 'en', source: ['Alla modeller.'], target: ['Every model.'], terms: [model], finds: []},
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
    source: ['En modell, två modeller.'],
    target: ['One mold, two of it.'],
    terms: [{...model, forbidden: ['mold']}],
    finds: [{term: 'modeller', usable: ['models']}]
  },
  // A form stands for one more: “it”, or nothing, where another language repeats the noun; but not for two.
  {
    from: 'sv',
    to: 'en',
    source: ['En modell svarar.', 'Modellen gissar.'],
    target: ['A model answers.', 'It guesses.'],
    terms: [model],
    finds: []
  },
  {
    from: 'sv',
    to: 'en',
    source: ['Modellen, modellen och modellen.'],
    target: ['The model and so on.'],
    terms: [model],
    finds: [{term: 'modellen', usable: ['model']}]
  },
  {
    from: 'en',
    to: 'nb',
    source: ['Language models.'],
    target: ['Språkmodellene.'],
    terms: [{source: 'language model', usable: ['språkmodell']}],
    finds: []
  },
  {
    from: 'en',
    to: 'nb',
    source: ['A model for video.'],
    target: ['En videomodell.'],
    terms: [{source: 'model', usable: ['modell']}],
    finds: []
  },
  // A copy of the source: nothing was translated, though “data” is a word of both.
  {
    from: 'sv',
    to: 'en',
    source: ['Uppgifter'],
    target: ['Uppgifter'],
    terms: [{source: 'uppgift', usable: ['data']}],
    finds: [{term: 'Uppgifter', usable: ['data']}]
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
