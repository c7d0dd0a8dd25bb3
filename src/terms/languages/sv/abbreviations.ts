import type {Inflection} from '../nordic/inflection.ts'

/** Letters whose name ends in a vowel: *AI:n*, *GPT:n*. */
const vowels = 'A B C D E G H I J K O P Q T U V W Y Z Å Ä Ö'

/** Letters and digits whose name ends in a consonant: *LLM:en*. */
const consonants = 'F L M N R S X 0 1 2 3 4 5 6 7 8 9'

/** Abbreviations that are read as a word, and end in a consonant: *RAG:en*. */
const words = ['A', 'E', 'I', 'O', 'U', 'Y'].flatMap((vowel) => [...'BCDGKPTV'].map((consonant) => vowel + consonant))

/** Swedish abbreviations take their endings after a colon. Which one they take is heard, not seen. */
export const abbreviations: readonly Inflection[] = [
  {name: 'AI', gender: 'common', ends: vowels, endings: ['+', '+:n', '+:er +:ar', '+:erna +:arna']},
  {name: 'LLM', gender: 'common', ends: consonants, endings: ['+', '+:en', '+:er +:ar', '+:erna +:arna']},
  {name: 'RAG', gender: 'common', ends: words.join(' '), endings: ['+', '+:en +:n', '+:er +:ar', '+:erna +:arna']},
  {
    name: 'API',
    gender: 'neuter',
    ends: `${vowels} ${consonants}`,
    endings: ['+', '+:et +:t', '+ +:er', '+:en +:erna']
  }
]
