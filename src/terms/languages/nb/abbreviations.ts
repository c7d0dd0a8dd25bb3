import type {Inflection} from '../nordic/inflection.ts'

/** Norwegian abbreviations take their endings after a hyphen, whatever their last letter: *KI-en*, *LLM-er*. */
export const abbreviations: readonly Inflection[] = [
  {name: 'LLM', gender: 'masculine', otherwise: true, endings: ['+', '+-en', '+-er', '+-ene']},
  {name: 'API', gender: 'neuter', otherwise: true, endings: ['+', '+-et', '+-er +', '+-ene +-a']}
]
