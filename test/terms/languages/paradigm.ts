import type {Gender, PartOfSpeech} from '../../../src/model/term.ts'
import {languageFor} from '../../../src/terms/languages/languages.ts'

/** The forms of a term slot by slot in the order of the language, parallel forms with a slash. */
export function paradigm(
  locale: string,
  term: string,
  partOfSpeech: PartOfSpeech,
  wanted: (slot: string) => boolean = () => true,
  gender?: Gender
): string {
  const forms = languageFor(locale).formsOf({term, partOfSpeech, ...(gender === undefined ? {} : {gender})})
  const slots = Map.groupBy(forms, ({slot}) => slot)
  return [...slots]
    .filter(([slot]) => wanted(slot))
    .map(([, inSlot]) => inSlot.map(({form}) => form).join('/'))
    .join(', ')
}
