import type {Language} from './language.ts'

/** English. */
export const en: Language = {formsOf: ({term}) => [{form: term, slot: ''}], inflections: []}
