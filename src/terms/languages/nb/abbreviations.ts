import type {Inflection} from '../nordic/inflection.ts'

/** Norwegian abbreviations take their endings after a hyphen, whatever their last letter: *KI-en*, *LLM-er*. */
export const abbreviations: readonly Inflection[] = [
  {
    name: 'LLM',
    gender: 'masculine',
    words: 'AI CPU GPU KI LLM NPU PC TV',
    otherwise: true,
    endings: ['+', '+-en', '+-er', '+-ene']
  },
  {name: 'API', gender: 'neuter', words: 'API', otherwise: true, endings: ['+', '+-et', '+-er +', '+-ene +-a']}
]
