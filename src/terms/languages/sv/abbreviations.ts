import type {Inflection} from '../nordic/inflection.ts'

/** Letters whose name ends in a vowel: *AI:n*, *GPT:n*. */
const vowels = 'A B C D E G H I J K O P Q T U V W Y Z Å Ä Ö'

/** Letters and digits whose name ends in a consonant: *LLM:en*. */
const consonants = 'F L M N R S X 0 1 2 3 4 5 6 7 8 9'

/** Abbreviations that are read as a word, and end in a consonant: *RAG:en*. */
const words = ['A', 'E', 'I', 'O', 'U', 'Y'].flatMap((vowel) => [...'BCDGKPTV'].map((consonant) => vowel + consonant))

/** Swedish abbreviations take their endings after a colon. Which one they take is heard, not seen. */
export const abbreviations: readonly Inflection[] = [
  {
    name: 'AI',
    gender: 'common',
    words: 'AI CPU GPU NPU TPU',
    ends: vowels,
    endings: ['+', '+:n', '+:er', '+:erna']
  },
  {name: 'PC', gender: 'common', words: 'PC TV VD', endings: ['+', '+:n', '+:ar', '+:arna']},
  {name: 'LLM', gender: 'common', words: 'LLM', ends: consonants, endings: ['+', '+:en', '+:er', '+:erna']},
  {name: 'RAG', gender: 'common', ends: words.join(' '), endings: ['+', '+:en +:n', '+:er', '+:erna']},
  {
    name: 'API',
    gender: 'neuter',
    words: 'API SMS',
    ends: `${vowels} ${consonants}`,
    endings: ['+', '+:et', '+ +:er', '+:en +:erna']
  }
]
