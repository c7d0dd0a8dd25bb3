import type {Language} from './language.ts'

/** Japanese. */
export const ja: Language = {formsOf: ({term}) => [{form: term, slot: ''}], inflections: []}
