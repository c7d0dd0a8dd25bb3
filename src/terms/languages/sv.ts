import type {Language} from './language.ts'

/** Swedish. */
export const sv: Language = {formsOf: ({term}) => [{form: term, slot: ''}], inflections: []}
