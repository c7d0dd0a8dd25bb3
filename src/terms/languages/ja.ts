import type {PartOfSpeech, WordForm} from '../../model/term.ts'
import {adjectiveForms, inflections, naAdjectiveForms, verbForms} from './ja/inflect.ts'
import {spellings} from './ja/spellings.ts'
import type {Language, Lexeme} from './language.ts'

/** Japanese: verbs and adjectives inflect, and nouns have several spellings. */
export const ja: Language = {formsOf, inflections}

function formsOf({term, partOfSpeech, inflection}: Lexeme): readonly WordForm[] {
  const forms = spellings(term).flatMap((spelling) => inflected(spelling, partOfSpeech ?? guess(spelling), inflection))
  // The term itself first, also where the first form of its class is another: 柔軟な.
  return [
    {form: term, slot: forms.find(({form}) => form === term)?.slot ?? ''},
    ...forms.filter(({form}) => form !== term)
  ]
}

function inflected(term: string, partOfSpeech: PartOfSpeech, inflection: string | undefined): readonly WordForm[] {
  if (inflection === 'na-adjective') return naAdjectiveForms(term)
  if (inflection === 'i-adjective' || partOfSpeech === 'adjective') return adjectiveForms(term)
  if (inflection !== undefined || partOfSpeech === 'verb') return verbForms(term, inflection)
  return [{form: term, slot: ''}]
}

/** A term of which nothing is said is a verb where it ends in する and has more before it. */
function guess(term: string): PartOfSpeech {
  return /.する$/u.test(term) ? 'verb' : 'noun'
}
